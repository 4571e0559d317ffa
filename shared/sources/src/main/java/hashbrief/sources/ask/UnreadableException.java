package hashbrief.sources.ask;

/**
 * A table is not as it must be: one line with the place, what stands there, and what is allowed.
 */
public class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(PlainText.reason(message));
  }
}
