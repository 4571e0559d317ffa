package hashbrief.run.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant. */
final class Nearest {

  private static final int MOST_EDITS = 3;

  private Nearest() {}

  /** The probable name, or all that are allowed. */
  static String hint(String name, Collection<String> names) {
    return nearest(name, names)
        .map(near -> "; did you mean " + near + "?")
        .orElse("; allowed: " + String.join(", ", names));
  }

  /** The probable name in brackets, or nothing. */
  static String guess(String name, Collection<String> names) {
    return nearest(name, names).map(near -> " (did you mean " + near + "?)").orElse("");
  }

  private static Optional<String> nearest(String name, Collection<String> names) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(
            other ->
                edits(lower, other.toLowerCase(Locale.ROOT))
                    <= Math.min(MOST_EDITS, other.length() / 2))
        .min(
            Comparator.comparingInt((String other) -> edits(lower, other.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  // Levenshtein's distance, row by row.
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
