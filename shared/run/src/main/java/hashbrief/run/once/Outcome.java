package hashbrief.run.once;

/** What became of something that may happen once. */
public sealed interface Outcome {

  /** It happened now. */
  record Done(String id) implements Outcome {}

  /** It had happened before. */
  record DoneBefore(String id) implements Outcome {}

  /** It did not happen, the claim is released, and trying again without a change is useless. */
  record Refused(String reason) implements Outcome {}

  /** It did not happen, the claim is released, and a later attempt may succeed. */
  record Postponed(String reason) implements Outcome {}

  /** It may have happened. The claim stays, so that it does not happen a second time. */
  record Unknown(String reason) implements Outcome {}
}
