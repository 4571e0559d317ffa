package hashbrief.sources.ask;

/**
 * Whether figures derived from a provider's data may be shown to others, and how it is to be named.
 *
 * @param attribution empty where none is asked for
 */
public record Rights(MayBeShown mayBeShown, String attribution) {

  /** What the terms say; ambiguous where they leave it open. */
  public enum MayBeShown {
    YES,
    NO,
    AMBIGUOUS
  }

  public static Rights yes(String attribution) {
    return new Rights(MayBeShown.YES, attribution);
  }

  public static Rights ambiguous(String attribution) {
    return new Rights(MayBeShown.AMBIGUOUS, attribution);
  }
}
