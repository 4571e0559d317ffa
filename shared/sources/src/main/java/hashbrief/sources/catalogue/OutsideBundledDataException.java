package hashbrief.sources.catalogue;

/** The bundled data hold no report week for that asOf; the message names what is allowed. */
public final class OutsideBundledDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutsideBundledDataException(String message) {
    super(message);
  }
}
