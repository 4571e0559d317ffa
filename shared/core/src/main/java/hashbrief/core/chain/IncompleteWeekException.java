package hashbrief.core.chain;

/** The chain data, which every report needs, do not cover the report week. */
public final class IncompleteWeekException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the days that are missing. */
  public IncompleteWeekException(String message) {
    super(message);
  }
}
