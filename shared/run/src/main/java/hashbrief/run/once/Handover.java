package hashbrief.run.once;

/** What a service answered when something was handed to it. */
public sealed interface Handover {

  /** It took it, and gave it this id. */
  record Accepted(String id) implements Handover {}

  /** It did not take it and will not take the same again. */
  record Refused(String reason) implements Handover {}

  /** It did not take it now; later it may. */
  record Postponed(String reason) implements Handover {}

  /** It may have taken it: the answer was lost, or is no answer. */
  record Unclear(String reason) implements Handover {}
}
