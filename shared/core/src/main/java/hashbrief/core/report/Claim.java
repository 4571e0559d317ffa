package hashbrief.core.report;

import java.util.List;

/** A statement of the brief, what the data say of it, and the figures that say so. */
public record Claim(String id, String statement, Verdict verdict, List<Evidence> evidence) {

  /**
   * A sentence with figures.
   *
   * @param paths where report.json holds the figures that it cites
   */
  public record Evidence(String text, List<String> paths) {

    /** A sentence and the paths of its figures. */
    public static Evidence citing(String text, String... paths) {
      return new Evidence(text, List.of(paths));
    }
  }

  /** The sentences alone. */
  public List<String> sentences() {
    return evidence.stream().map(Evidence::text).toList();
  }
}
