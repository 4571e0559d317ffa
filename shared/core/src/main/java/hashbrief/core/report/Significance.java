package hashbrief.core.report;

/** Whether a change of hash rate is more than luck. */
public enum Significance {
  NOISE,
  SHIFT
}
