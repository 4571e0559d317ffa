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
 *     Antminer S21/se1}); a source's gap names the source or market. Of the history only the first
 *     and the last day that miss it. Empty where the path alone says it
 */
public record Gap(String path, String reason, List<String> elements) {

  private static final String HISTORY = "history[]";

  public Gap {
    elements = List.copyOf(elements);
  }

  /** The reason, and the elements after it. */
  public String text() {
    String between = path.startsWith(HISTORY) ? " to " : ", ";
    return elements.isEmpty() ? reason : reason + " (" + String.join(between, elements) + ")";
  }

  /** Whether this is the gap of the figure at {@code where} of {@code element}. */
  public boolean tells(String where, String element) {
    if (!path.equals(where)) {
      return false;
    }
    if (elements.isEmpty() || element.isEmpty()) {
      return elements.isEmpty() && element.isEmpty();
    }
    return elements.contains(element)
        || where.startsWith(HISTORY)
            && element.compareTo(elements.getFirst()) > 0
            && element.compareTo(elements.getLast()) < 0;
  }
}
