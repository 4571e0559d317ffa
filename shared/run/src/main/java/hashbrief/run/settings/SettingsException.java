package hashbrief.run.settings;

/** The settings cannot be used; one line with file, key, value and what is allowed. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
