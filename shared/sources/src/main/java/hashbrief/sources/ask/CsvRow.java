package hashbrief.sources.ask;

import hashbrief.core.units.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One row, read by column name; what does not fit is told with its line and what is allowed. */
public final class CsvRow {
  // Double.parseDouble alone would take "NaN", "1d" and "0x1p3".
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final String ABOVE_ZERO = "a number above zero";
  private static final String NOT_NEGATIVE = "a number that is not negative";

  private static final int LONGEST_NUMBER = 50;
  private static final int SHOWN = 60;

  private final String file;
  private final long line;
  private final CSVRecord values;
  private final Function<String, UnreadableException> trouble;

  CsvRow(String file, long line, CSVRecord values, Function<String, UnreadableException> trouble) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.trouble = trouble;
  }

  /** File and line, to begin a message with. */
  public String place() {
    return (file.isEmpty() ? "" : file + ", ") + "line " + line + ": ";
  }

  /** The text, possibly empty; refused in a row of another length, such as one that was cut. */
  public String textOrEmpty(String column) {
    if (!values.isConsistent()) {
      int named = values.getParser().getHeaderNames().size();
      throw trouble.apply(place() + values.size() + " values; the header names " + named);
    }
    return PlainText.of(values.get(column));
  }

  /** The text, which must be there. */
  public String text(String column) {
    String text = textOrEmpty(column);
    return text.isEmpty() ? fail(column, "a value") : text;
  }

  /** A number of any sign. */
  public double number(String column) {
    return number(column, "a number", value -> true);
  }

  /** A number from {@code lowest} to {@code highest}. */
  public double within(String column, double lowest, double highest) {
    return number(
        column,
        "a number from " + lowest + " to " + highest,
        value -> value >= lowest && value <= highest);
  }

  /** A number above zero. */
  public double positive(String column) {
    return number(column, ABOVE_ZERO, value -> value > 0);
  }

  /** A whole number above zero. */
  public int count(String column) {
    return count(column, Integer.MAX_VALUE, "a whole number above zero");
  }

  /** A whole number from 1 to {@code most}. */
  public int count(String column, int most) {
    return count(column, most, "a whole number from 1 to " + most);
  }

  private int count(String column, int most, String allowed) {
    String text = text(column);
    int count = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    return count > 0 && count <= most ? count : fail(column, allowed);
  }

  /** A number above zero, or missing where the cell is empty. */
  public Reading<Double> positiveOr(String column, String missing) {
    return optional(column, missing, () -> positive(column));
  }

  /** A number that is not negative, or missing where the cell is empty. */
  public Reading<Double> notNegativeOr(String column, String missing) {
    return optional(column, missing, () -> number(column, NOT_NEGATIVE, value -> value >= 0));
  }

  /** The text, or missing where the cell is empty. */
  public Reading<String> textOr(String column, String missing) {
    return optional(column, missing, () -> text(column));
  }

  /** The beginning of an hour in UTC. */
  public Instant hour(String column) {
    String allowed = "a full hour such as 2026-01-18T00:00:00Z";
    Instant hour = parsed(column, allowed, Instant::parse);
    return hour.equals(hour.truncatedTo(ChronoUnit.HOURS)) ? hour : fail(column, allowed);
  }

  /** A UTC day. */
  public LocalDate day(String column) {
    return parsed(column, "a day such as 2026-01-18", PlainText::day);
  }

  /** A day, or a month, which counts from its last day. */
  public LocalDate dayOrMonth(String column) {
    return parsed(
        column,
        "a day or a month such as 2026-01",
        text ->
            text.length() == "2026-01".length()
                ? PlainText.lastDayOfMonth(text)
                : PlainText.day(text));
  }

  /** What {@code parse} makes of the text; a {@link DateTimeException} refuses it. */
  public <T> T parsed(String column, String allowed, Function<String, T> parse) {
    try {
      return parse.apply(text(column));
    } catch (DateTimeException e) {
      return fail(column, allowed);
    }
  }

  private double number(String column, String allowed, DoublePredicate fits) {
    String text = text(column);
    if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && fits.test(value)) {
        return value;
      }
    }
    return fail(column, allowed);
  }

  private <T> Reading<T> optional(String column, String missing, Supplier<T> read) {
    return textOrEmpty(column).isEmpty() ? Reading.missing(missing) : Reading.of(read.get());
  }

  /** Refuses the value of a column. */
  public <T> T fail(String column, String allowed) {
    String value = textOrEmpty(column);
    String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    throw wrong(column + " is \"" + shown + "\"; allowed: " + allowed);
  }

  /** The row as a whole is refused. */
  public UnreadableException wrong(String why) {
    return trouble.apply(place() + why);
  }
}
