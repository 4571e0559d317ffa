package hashbrief.contract;

import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.util.Optional;
import java.util.function.Function;

/**
 * One scalar of the report, declared.
 *
 * @param path where report.json has it
 * @param label what readers call it
 * @param digits decimals as written
 * @param interval where its lower and upper end stand
 * @param definition what it is, for README and schema
 * @param note a phrase that qualifies it this week, see {@link Phrase}; may be empty
 * @param absent what to say in its place where it is missing
 * @param weight how prominent it is
 */
public record Figure(
    Path path,
    String label,
    Unit unit,
    int digits,
    Optional<Interval> interval,
    String definition,
    Phrase note,
    String absent,
    Weight weight) {

  /** What stands where a figure is missing. */
  public static final String NOT_AVAILABLE = "n/a";

  /** Who sees a figure without asking for it. */
  public enum Weight {
    /** In the mail, on top of page and workbook. */
    KEY,
    /** In its section of page and workbook. */
    PLAIN,
    /** In the section's table of all figures. */
    DETAIL
  }

  /**
   * Both ends of an interval, in the unit of their figure.
   *
   * @param kind what lies between them, such as {@code 95 %}
   */
  public record Interval(Path low, Path high, String kind) {}

  /** A figure of plain weight, with the digits of its unit. */
  public static Figure of(String path, String label, Unit unit, String definition) {
    return new Figure(
        new Path(Report.class, path),
        label,
        unit,
        unit.digits(),
        Optional.empty(),
        definition,
        new Phrase(""),
        NOT_AVAILABLE,
        Weight.PLAIN);
  }

  public Figure key() {
    return new Figure(path, label, unit, digits, interval, definition, note, absent, Weight.KEY);
  }

  public Figure detail() {
    return new Figure(path, label, unit, digits, interval, definition, note, absent, Weight.DETAIL);
  }

  public Figure digits(int decimals) {
    return new Figure(path, label, unit, decimals, interval, definition, note, absent, weight);
  }

  /** With the paths of both ends of its 95 % interval. */
  public Figure between(String low, String high) {
    return between(low, high, "95 %");
  }

  /** With the paths of both ends of what is not a 95 % interval. */
  public Figure between(String low, String high, String kind) {
    Interval ends = new Interval(new Path(Report.class, low), new Path(Report.class, high), kind);
    return new Figure(
        path, label, unit, digits, Optional.of(ends), definition, note, absent, weight);
  }

  public Figure noting(String phrase) {
    return new Figure(
        path, label, unit, digits, interval, definition, new Phrase(phrase), absent, weight);
  }

  public Figure absent(String words) {
    return new Figure(path, label, unit, digits, interval, definition, note, words, weight);
  }

  /** The value as stored. */
  public Reading<Object> value(Report report) {
    return path.of(report);
  }

  /** As a reader sees it, with its unit. */
  public Reading<String> words(Report report) {
    return value(report).map(value -> unit.whole(value, digits));
  }

  /** As a reader sees it, without its unit. */
  public Reading<String> bare(Report report) {
    return value(report).map(value -> unit.bare(value, digits));
  }

  /** The lower end of its interval as a reader sees it, without the unit. */
  public Reading<String> low(Report report) {
    return end(report, Interval::low);
  }

  /** The upper end. */
  public Reading<String> high(Report report) {
    return end(report, Interval::high);
  }

  private Reading<String> end(Report report, Function<Interval, Path> which) {
    return interval
        .map(ends -> which.apply(ends).of(report).map(end -> unit.bare(end, digits)))
        .orElse(Reading.missing("no interval is declared"));
  }

  /** {@code 935.4 to 1,062.7}, where both ends are known. */
  public Reading<String> range(Report report) {
    return low(report).with(high(report), (low, high) -> low + " to " + high);
  }
}
