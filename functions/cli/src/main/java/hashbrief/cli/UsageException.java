package hashbrief.cli;

/** The command line asks for something that cannot be; one line that says what is allowed. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
