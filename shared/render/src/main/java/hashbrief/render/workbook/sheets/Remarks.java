package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Look.Role;
import java.util.Locale;
import java.util.function.Function;

/** Figures and verdicts within sentences. */
final class Remarks {

  private Remarks() {}

  static String format(String pattern, Object... figures) {
    return String.format(Locale.ROOT, pattern, figures);
  }

  /** The sentence with the figure, or why there is none. */
  static <T> String say(Reading<T> figure, Function<T, String> sentence) {
    return switch (figure) {
      case Reading.Present<T>(T value) -> sentence.apply(value);
      case Reading.Missing<T>(String reason) -> reason;
    };
  }

  /** Why a figure is absent; nothing where it is known. */
  static String reason(Reading<?> figure) {
    return say(figure, value -> "");
  }

  static String of(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Role role(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> Role.GOOD;
      case NOT_SUPPORTED -> Role.BAD;
      case WITHIN_NOISE -> Role.DOUBTFUL;
      case NO_DATA -> Role.UNKNOWN;
    };
  }
}
