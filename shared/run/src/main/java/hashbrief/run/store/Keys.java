package hashbrief.run.store;

import java.time.LocalDate;

/** The keys that the steps agree on, the same in a folder and in S3. */
public final class Keys {

  private Keys() {}

  /** Prefix of the raw bodies of one revision. */
  public static String raw(LocalDate asOf, int revision) {
    return "raw/" + asOf + "/r" + revision + "/";
  }

  /** The computed report. */
  public static String trends(LocalDate asOf, int revision) {
    return "trends/" + asOf + "/report" + suffix(revision) + ".json";
  }

  /** A written report; {@code extension} is json, xlsx or html. */
  public static String report(LocalDate asOf, int revision, String extension) {
    return "reports/" + asOf + "/hashbrief-" + asOf + suffix(revision) + "." + extension;
  }

  // What was mailed is never overwritten: a later revision stands beside it.
  private static String suffix(int revision) {
    return revision == 1 ? "" : "-r" + revision;
  }
}
