package hashbrief.run.steps;

/** The step failed over something that may pass: throttling, a 5xx, no answer. */
public final class RetriableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RetriableException(String message, Throwable cause) {
    super(message, cause);
  }

  public RetriableException(String message) {
    super(message);
  }
}
