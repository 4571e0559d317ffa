package hashbrief.sources.ask;

/** A source did not deliver. The message says what happened and where, without secrets. */
public final class UpstreamException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why; the archive keeps it with the message. */
  public enum Category {
    UNREACHABLE,
    TIMED_OUT,
    THROTTLED,
    REFUSED,
    NOT_FOUND,
    SERVER_ERROR,
    TOO_LARGE,
    WRONG_CONTENT,
    IMPLAUSIBLE,
    STALE,
    NOT_CONFIGURED,
    NOT_ARCHIVED
  }

  private final Category category;

  public UpstreamException(Category category, String message) {
    super(PlainText.reason(message));
    this.category = category;
  }

  public Category category() {
    return category;
  }
}
