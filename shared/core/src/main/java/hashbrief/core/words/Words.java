package hashbrief.core.words;

import hashbrief.core.units.Reading;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The one spelling of figures: 1,234.5, a minus as wide as the plus, a unit that stays beside. */
public final class Words {

  /** The sign of what is below zero, as wide as the plus (U+2212). */
  public static final char MINUS = '\u2212';

  /** Between a figure and its unit: narrow, and no line breaks there (U+202F). */
  public static final char NARROW_SPACE = '\u202f';

  /** How sure an interval is, as sentences say it. */
  public static final String SURE = "95" + NARROW_SPACE + "%";

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}]");
  private static final double TERA = 1e12;

  private Words() {}

  /** With so many decimals, half away from zero, and separated thousands; zero has no sign. */
  public static String number(double value, int decimals) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(Math.abs(value));
    return value < 0 && !text.equals(format.format(0)) ? MINUS + text : text;
  }

  /** The same, a gain with its sign as well. */
  public static String signed(double value, int decimals) {
    String text = number(value, decimals);
    return value > 0 && !text.equals(number(0, decimals)) ? "+" + text : text;
  }

  /** A number and its unit; the number alone where the unit is empty. */
  public static String with(double value, int decimals, String unit) {
    return unit.isEmpty() ? number(value, decimals) : number(value, decimals) + NARROW_SPACE + unit;
  }

  /** Hash rate, in EH/s. */
  public static String ehPerS(double value) {
    return with(value, 1, "EH/s");
  }

  /** Hash price, in USD per PH/s and day. */
  public static String usdPerPhDay(double value) {
    return with(value, 2, "USD/PH/day");
  }

  /** A price of power or an income, in USD per MWh. */
  public static String usdPerMwh(double value) {
    return with(value, 1, "USD/MWh");
  }

  /** Whole dollars. */
  public static String usd(double value) {
    return with(value, 0, "USD");
  }

  /** Difficulty in units of 1e12. */
  public static String difficulty(double value) {
    return with(value / TERA, 2, "T");
  }

  /** A fraction as percent. */
  public static String percent(double fraction) {
    return with(100 * fraction, 1, "%");
  }

  /** A change, given as a fraction, as percent with its sign. */
  public static String change(double fraction) {
    return signed(100 * fraction, 1) + NARROW_SPACE + "%";
  }

  /** 2026-01-18. */
  public static String date(LocalDate day) {
    return day.toString();
  }

  /**
   * Text from outside on one line: line breaks and control characters become spaces, characters
   * that are not seen but turn or hide what is (directions, joiners) are gone.
   */
  public static String plain(String text) {
    return UNSEEN.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("");
  }

  /** A verdict or another constant as the report spells it: lower case with hyphens. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The figure as told by {@code words}, or why it is missing. */
  public static <T> String of(Reading<T> reading, Function<T, String> words) {
    return switch (reading) {
      case Reading.Present<T>(T value) -> words.apply(value);
      case Reading.Missing<T>(String reason) -> "no data: " + reason;
    };
  }
}
