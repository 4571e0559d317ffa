package hashbrief.render.workbook.sheets;

import hashbrief.contract.Unit;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one place where what is declared of a figure becomes a cell and its number format. */
final class DeclaredCells {

  private static final String PERCENT = "%";
  private static final String DAY = "yyyy-mm-dd";
  private static final String TIME = "yyyy-mm-dd hh:mm";

  /** Each comma at the end of a number format divides by a thousand. */
  private static final double TRILLIONTH = 1e-12;

  private DeclaredCells() {}

  /**
   * A figure in its look.
   *
   * @param words what a reader sees of it
   */
  static Cell of(Reading<Object> value, Unit unit, int digits, String words, String absent) {
    return value instanceof Reading.Present<Object>(Object known)
        ? known(known, unit, digits, words)
        : new Cell.Text(absent, Look.of(Role.MISSING));
  }

  private static Cell known(Object value, Unit unit, int digits, String words) {
    return switch (value) {
      case Number number ->
          new Cell.Number(stored(number.doubleValue(), unit), Look.figure(pattern(unit, digits)));
      case LocalDate day -> new Cell.Moment(day.atStartOfDay(), Look.figure(DAY));
      case Instant instant ->
          new Cell.Moment(
              LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC),
              Look.figure(TIME));
      case Verdict verdict -> new Cell.Text(words, Look.of(role(verdict)));
      default -> new Cell.Text(words, Look.of(Role.TEXT));
    };
  }

  private static Role role(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> Role.GOOD;
      case NOT_SUPPORTED -> Role.BAD;
      case WITHIN_NOISE -> Role.DOUBTFUL;
      case NO_DATA -> Role.UNKNOWN;
    };
  }

  /** A fraction stays one under a percent format; what no format can scale is scaled here. */
  private static double stored(double value, Unit unit) {
    return isScaledByFormat(unit) ? value : value * unit.scale();
  }

  private static boolean isScaledByFormat(Unit unit) {
    return isFraction(unit) || unit.scale() == TRILLIONTH;
  }

  private static boolean isFraction(Unit unit) {
    return unit.scale() == 100 && unit.text().equals(PERCENT);
  }

  /** The unit that has to stand beside a figure, because its number format does not print it. */
  static String unitBeside(Unit unit) {
    return isFraction(unit) ? "" : unit.text();
  }

  /** The number format of a unit with so many decimals, in the signs of {@link Words}. */
  static String pattern(Unit unit, int digits) {
    String number =
        "#,##0"
            + (digits == 0 ? "" : "." + "0".repeat(digits))
            + (unit.scale() == TRILLIONTH ? ",,,," : "")
            + (isFraction(unit) ? "\"" + Words.NARROW_SPACE + "\"" + PERCENT : "");
    String below = "\"" + Words.MINUS + "\"" + number;
    return unit.signed() ? "+" + number + ";" + below + ";" + number : number + ";" + below;
  }
}
