package hashbrief.sources.rows;

/** Figures that cannot be; the source that read them adds where they came from. */
public final class ImplausibleException extends Exception {
  private static final long serialVersionUID = 1L;

  public ImplausibleException(String message) {
    super(message);
  }
}
