package hashbrief.run.steps;

/** There is no chain, and asking again would not change that. */
public final class NoChainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoChainException(String message, Throwable cause) {
    super(message, cause);
  }
}
