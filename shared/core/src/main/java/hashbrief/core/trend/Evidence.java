package hashbrief.core.trend;

import hashbrief.core.units.Reading;
import java.util.Locale;
import java.util.function.Function;

/** Figures as words of a sentence: one spelling for claims, checks and the headline. */
final class Evidence {

  private Evidence() {}

  /** A number with so many decimals and thousands separators. */
  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  static String ehPerS(double value) {
    return number(value, 1) + " EH/s";
  }

  static String usd(double value, String unit) {
    return number(value, 2) + " " + unit;
  }

  /** A fraction as percent, always with its sign. */
  static String change(double fraction) {
    return signed(fraction * 100, 1) + " %";
  }

  /** A number with so many decimals, always with its sign. */
  static String signed(double value, int decimals) {
    return String.format(Locale.ROOT, "%+,." + decimals + "f", value);
  }

  /** A fraction as percent. */
  static String percent(double fraction) {
    return number(fraction * 100, 1) + " %";
  }

  /** The figure as told by {@code words}, or why it is missing. */
  static <T> String of(Reading<T> reading, Function<T, String> words) {
    return switch (reading) {
      case Reading.Present<T>(T value) -> words.apply(value);
      case Reading.Missing<T>(String reason) -> "no data: " + reason;
    };
  }
}
