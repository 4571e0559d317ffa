package hashbrief.core.report;

import java.util.List;

/**
 * Something that is missing, and why.
 *
 * @param path where it is missing, as in report.json, with [] for a list and {} for a map: {@code
 *     profitability.rigs[].costUsdPerPhDay.capital}. What a source left out has the path of the
 *     figures that it serves ({@code energy.markets}, {@code security.poolTop1Share}) or {@code
 *     sources}.
 * @param reason one clause
 * @param elements names of the elements that miss it, those of one entry joined by a slash ({@code
 *     Antminer S21/se1}); a source's gap names the source or market. Of figures by day ({@code
 *     history[]}, {@code profitability.daily[]}) only the first and the last day that miss it.
 *     Empty where the path alone says it
 */
public record Gap(String path, String reason, List<String> elements) {

  private static final List<String> BY_DAY = List.of("history[]", "profitability.daily[]");
  private static final int DAY_LENGTH = "2026-01-18".length();

  public Gap {
    elements = List.copyOf(elements);
  }

  /** Whether the elements at a path are days, of which a gap names the first and the last. */
  public static boolean isByDay(String path) {
    return BY_DAY.stream().anyMatch(path::startsWith);
  }

  /** The day of an element of a path {@link #isByDay by day}. */
  public static String day(String element) {
    return element.substring(0, Math.min(DAY_LENGTH, element.length()));
  }

  /** The reason, and the elements after it. */
  public String text() {
    String between = isByDay(path) ? " to " : ", ";
    return elements.isEmpty() ? reason : reason + " (" + String.join(between, elements) + ")";
  }

  /** Whether this is the gap of the figure at {@code where} of {@code element}. */
  public boolean tells(String where, String element) {
    if (!path.equals(where) || elements.isEmpty() != element.isEmpty()) {
      return false;
    }
    if (elements.isEmpty() || elements.contains(element)) {
      return true;
    }
    return isByDay(path)
        && day(element).compareTo(elements.getFirst()) >= 0
        && day(element).compareTo(elements.getLast()) <= 0;
  }
}
