package hashbrief.run.links;

/** What became of a token that was shown. */
public sealed interface Token {

  /** Made here, for this purpose, and still alive. */
  record Valid(String key) implements Token {}

  /** Made here, for this purpose, and too old. */
  record Expired() implements Token {}

  /** Not made here, or for another purpose, or changed on the way. */
  record Forged() implements Token {}
}
