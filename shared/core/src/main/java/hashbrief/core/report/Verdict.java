package hashbrief.core.report;

/** What the data say of a claim. Printed in lower case with hyphens. */
public enum Verdict {
  SUPPORTED,
  NOT_SUPPORTED,
  WITHIN_NOISE,
  NO_DATA
}
