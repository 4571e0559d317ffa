package hashbrief.cli;

import hashbrief.contract.Brief;
import hashbrief.contract.GapIndex;
import hashbrief.core.report.Claim;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A report in a few lines of the console: the headline, and the claims by their verdict. */
final class Summary {

  private static final int ELEMENTS_SHOWN = 6;
  private static final int COLUMN =
      Arrays.stream(Verdict.values())
              .mapToInt(verdict -> Brief.words(verdict).length())
              .max()
              .orElseThrow()
          + 2;

  private Summary() {}

  static List<String> of(Report report) {
    List<String> lines = new ArrayList<>(List.of("", Words.plain(report.headline()), ""));
    for (Verdict verdict : Verdict.values()) {
      String claims =
          report.claims().stream()
              .filter(claim -> claim.verdict() == verdict)
              .map(Claim::id)
              .collect(Collectors.joining(", "));
      if (!claims.isEmpty()) {
        String name = Brief.words(verdict) + ":";
        lines.add(Words.plain(name + " ".repeat(COLUMN - name.length()) + claims));
      }
    }
    lines.add("");
    return lines;
  }

  /** One line for each reason why figures are missing; the report names every figure. */
  static List<String> warnings(Report report) {
    return GapIndex.byReason(report.gaps()).stream().map(Summary::warning).toList();
  }

  private static String warning(GapIndex.Lack lack) {
    List<String> paths = lack.gaps().stream().map(Gap::path).distinct().toList();
    return Words.plain(
        "warning: "
            + some(paths, 1)
            + ": "
            + lack.reason()
            + (lack.elements().isEmpty()
                ? ""
                : " (" + some(lack.elements(), ELEMENTS_SHOWN) + ")"));
  }

  private static String some(List<String> all, int shown) {
    int more = all.size() - shown;
    return all.stream().limit(shown).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
