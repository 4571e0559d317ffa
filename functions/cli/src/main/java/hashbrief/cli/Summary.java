package hashbrief.cli;

import hashbrief.core.report.Claim;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report in a few lines of the console: the headline, and the claims by their verdict. */
final class Summary {

  private static final String INDENT = " ".repeat(15);
  private static final int LONGEST = 400;

  private Summary() {}

  static List<String> of(Report report) {
    List<String> lines = new ArrayList<>(List.of("", report.headline(), ""));
    for (Verdict verdict : Verdict.values()) {
      String claims =
          report.claims().stream()
              .filter(claim -> claim.verdict() == verdict)
              .map(Claim::id)
              .collect(Collectors.joining(", "));
      if (!claims.isEmpty()) {
        String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ":";
        lines.add(name + INDENT.substring(name.length()) + claims);
      }
    }
    lines.add("");
    return lines;
  }

  /** One line for each reason why figures are missing; the report names every figure. */
  static List<String> warnings(Report report) {
    Map<String, List<Gap>> byReason =
        report.gaps().stream()
            .collect(Collectors.groupingBy(Gap::reason, LinkedHashMap::new, Collectors.toList()));
    return byReason.values().stream().map(Summary::warning).toList();
  }

  private static String warning(List<Gap> gaps) {
    Gap first = gaps.getFirst();
    String others = gaps.size() == 1 ? "" : " (and " + (gaps.size() - 1) + " more)";
    String line = "warning: " + first.path() + others + ": " + first.text();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
