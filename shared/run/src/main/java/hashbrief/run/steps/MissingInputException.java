package hashbrief.run.steps;

/** What an earlier step should have written is not there; the message says which step. */
public final class MissingInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MissingInputException(String key, String step) {
    super(key + " is not there; run " + step + " for this day first");
  }
}
