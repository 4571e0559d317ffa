package hashbrief.run.event;

/** The event cannot be worked on; the message says what is wrong and what is allowed. */
public final class WrongEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongEventException(String message) {
    super(message);
  }
}
