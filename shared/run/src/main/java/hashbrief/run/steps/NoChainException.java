package hashbrief.run.steps;

/** No source delivers the chain, and asking again would not change that. */
final class NoChainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoChainException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
