package hashbrief.sources.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Text from outside on its way into a record: without characters that a terminal or a page would
 * obey, and not longer than anybody reads.
 */
public final class PlainText {
  private static final int LONGEST = 300;
  private static final int LONGEST_REASON = 1500;

  private PlainText() {}

  /** A name, a licence or another text of an answer or a file. */
  public static String of(String text) {
    return cut(text, LONGEST);
  }

  /** A day such as 2026-01-18; years have four digits. */
  static LocalDate day(String text) {
    if (text.length() != "2026-01-18".length()) {
      throw new DateTimeException("not a day: " + text);
    }
    return LocalDate.parse(text);
  }

  /** The last day of a month such as 2026-01. */
  static LocalDate lastDayOfMonth(String text) {
    if (text.length() != "2026-01".length()) {
      throw new DateTimeException("not a month: " + text);
    }
    return YearMonth.parse(text).atEndOfMonth();
  }

  /** A message, which may join the reasons of several sources. */
  static String reason(String text) {
    return cut(text, LONGEST_REASON);
  }

  private static String cut(String text, int longest) {
    // What is cut off is never looked at: an answer may consist of one text.
    String start = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
    StringBuilder plain = new StringBuilder();
    start
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(PlainText::isShown)
        .limit(longest + 1L)
        .forEach(plain::appendCodePoint);
    boolean whole = plain.codePointCount(0, plain.length()) <= longest && start.equals(text);
    return whole
        ? plain.toString()
        : plain.substring(
                0,
                plain.offsetByCodePoints(
                    0, Math.min(longest, plain.codePointCount(0, plain.length()))))
            + "...";
  }

  // Controls, and format characters: those that turn the direction of writing are among them.
  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
