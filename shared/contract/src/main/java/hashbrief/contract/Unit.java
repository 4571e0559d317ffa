package hashbrief.contract;

import hashbrief.core.words.Words;
import java.time.LocalDate;
import java.util.List;

/** What a figure is measured in, and how it is written by default. */
public enum Unit {
  EH_PER_S("EH/s", 1),
  /** A difference of two hash rates. */
  DIFFERENCE_EH_PER_S("EH/s", 1),
  PH_PER_S("PH/s", 1),
  /** What a unit of hash rate earns. */
  HASHPRICE("USD/PH/day", 2),
  /** What a unit of hash rate costs; below zero where power is paid for taking it. */
  USD_PER_PH_DAY("USD/PH/day", 2),
  BTC_PER_PH_DAY("BTC/PH/day", 8),
  USD_PER_MWH("USD/MWh", 1),
  USD_PER_TH("USD/TH", 2),
  BTC_PRICE("USD", 0),
  USD("USD", 0),
  USD_PER_DAY("USD/day", 0),
  BTC_PER_DAY("BTC/day", 4),
  USD_PER_HOUR("USD/h", 0),
  USD_PER_GPU_HOUR("USD/GPU-hour", 2),
  BTC("BTC", 2),
  JOULES_PER_TERAHASH("J/TH", 1),
  MEGAWATT("MW", 0),
  GIGAWATT("GW", 1),
  HOURS("h", 0),
  DAYS("days", 0),
  /** Stored as it is, written in units of 1e12. */
  DIFFICULTY("T", 2, 1e-12, false),
  /** A fraction, written as percent. */
  SHARE("%", 1, 100, false),
  /** A fraction that may be above one, written as percent. */
  VARIATION("%", 1, 100, false),
  /** A fraction, written as percent with its sign. */
  CHANGE("%", 1, 100, true),
  /** A difference of natural logarithms, written in hundredths with its sign. */
  LOG_POINTS("log points", 1, 100, true),
  /** Percent as stored. */
  PERCENT("%", 2),
  /** A gain or a loss, written with its sign. */
  GAIN_USD_PER_PH_DAY("USD/PH/day", 2, 1, true),
  GAIN_USD_PER_MWH("USD/MWh", 1, 1, true),
  GAIN_USD_PER_DAY("USD/day", 0, 1, true),
  RATIO("", 2),
  COUNT("", 0),
  /** Dates, words and truth values: nothing to measure. */
  NONE("", 0);

  private final String text;
  private final int digits;
  private final double scale;
  private final boolean signed;

  Unit(String text, int digits) {
    this(text, digits, 1, false);
  }

  Unit(String text, int digits, double scale, boolean signed) {
    this.text = text;
    this.digits = digits;
    this.scale = scale;
    this.signed = signed;
  }

  /** As it stands beside a figure; empty where there is none. */
  public String text() {
    return text;
  }

  /** Decimals, where a declaration does not say otherwise. */
  public int digits() {
    return digits;
  }

  /** What a stored figure is multiplied by before it is written. */
  public double scale() {
    return scale;
  }

  /** Whether a figure above zero is written with its plus. */
  public boolean signed() {
    return signed;
  }

  /** What a figure can be, as stored. */
  public enum Range {
    ANY,
    ABOVE_ZERO,
    FROM_ZERO,
    FROM_ZERO_TO_ONE,
    ABOVE_MINUS_ONE
  }

  /** What a figure of this unit can be. */
  public Range range() {
    return switch (this) {
      case EH_PER_S, HASHPRICE, BTC_PER_PH_DAY, BTC_PRICE -> Range.ABOVE_ZERO;
      case DIFFICULTY, JOULES_PER_TERAHASH, GIGAWATT, USD_PER_GPU_HOUR -> Range.ABOVE_ZERO;
      case PH_PER_S, MEGAWATT, COUNT, HOURS, DAYS, BTC, VARIATION -> Range.FROM_ZERO;
      case SHARE -> Range.FROM_ZERO_TO_ONE;
      case CHANGE -> Range.ABOVE_MINUS_ONE;
      case DIFFERENCE_EH_PER_S, USD_PER_PH_DAY, USD_PER_MWH, USD_PER_TH, USD -> Range.ANY;
      case USD_PER_DAY, BTC_PER_DAY, USD_PER_HOUR, LOG_POINTS, PERCENT, RATIO -> Range.ANY;
      case GAIN_USD_PER_PH_DAY, GAIN_USD_PER_MWH, GAIN_USD_PER_DAY, NONE -> Range.ANY;
    };
  }

  /** The value without its unit: {@code 1,062.7}, {@code +7.9}, {@code 2026-01-18}, {@code yes}. */
  String bare(Object value, int decimals) {
    return switch (value) {
      case Number number when signed -> Words.signed(number.doubleValue() * scale, decimals);
      case Number number -> Words.number(number.doubleValue() * scale, decimals);
      case LocalDate date -> Words.date(date);
      case Boolean truth -> truth ? "yes" : "no";
      case Enum<?> constant -> Words.name(constant).replace('-', ' ');
      case List<?> list ->
          String.join(", ", list.stream().map(one -> bare(one, decimals)).toList());
      default -> value.toString();
    };
  }

  /** The value with its unit. */
  String whole(Object value, int decimals) {
    String bare = bare(value, decimals);
    return text.isEmpty() || !(value instanceof Number) ? bare : bare + Words.NARROW_SPACE + text;
  }
}
