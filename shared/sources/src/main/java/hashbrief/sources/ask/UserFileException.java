package hashbrief.sources.ask;

/** A file of the reader's own cannot be used; one line with file, place and what is allowed. */
public final class UserFileException extends UnreadableException {
  private static final long serialVersionUID = 1L;

  public UserFileException(String message) {
    super(message);
  }
}
