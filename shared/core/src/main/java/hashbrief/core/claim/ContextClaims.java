package hashbrief.core.claim;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;

import hashbrief.core.chain.Window;
import hashbrief.core.claim.Claims.Finding;
import hashbrief.core.report.Claim.Evidence;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.Verdict;
import hashbrief.core.section.Sections;
import hashbrief.core.section.Week;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** The claims about geography and security. */
final class ContextClaims {

  private static final int TOP = 5;
  private static final String GEOGRAPHY = "context.geography[].share";
  private static final double NOTABLE_SHIFT = 0.02;
  private static final double HALF = 0.5;
  private static final double UPPER_TAIL = 0.975;

  static Finding geographyShifts(Week week, Sections sections) {
    String statement = "The geography of hash rate is shifting.";
    List<LocalDate> dates =
        sections.context().geography().stream()
            .map(GeographyShare::date)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    if (dates.size() < 2) {
      return new Finding(
          statement,
          NO_DATA,
          List.of(Evidence.citing("two figures are needed to compare", GEOGRAPHY)));
    }
    List<Evidence> evidence = new ArrayList<>();
    boolean shifted = false;
    for (GeographyShare now : top(sections, dates.getFirst())) {
      var before =
          at(sections, dates.get(1)).stream()
              .filter(s -> s.country().equals(now.country()))
              .findFirst();
      if (before.isEmpty()) {
        evidence.add(Evidence.citing(now.country() + ": no figure of " + dates.get(1), GEOGRAPHY));
      } else {
        double change = now.share() - before.get().share();
        shifted |= Math.abs(change) > NOTABLE_SHIFT;
        evidence.add(
            Evidence.citing(
                "%s: %s of the hash rate, %s percentage points since %s"
                    .formatted(
                        now.country(),
                        Words.percent(now.share()),
                        Words.signed(change * 100, 1),
                        dates.get(1)),
                GEOGRAPHY));
      }
    }
    return new Finding(statement, shifted ? SUPPORTED : NOT_SUPPORTED, evidence);
  }

  private static List<GeographyShare> at(Sections sections, LocalDate date) {
    return sections.context().geography().stream().filter(s -> s.date().equals(date)).toList();
  }

  private static List<GeographyShare> top(Sections sections, LocalDate date) {
    return at(sections, date).stream()
        .sorted(Comparator.comparingDouble(GeographyShare::share).reversed())
        .limit(TOP)
        .toList();
  }

  static Finding securityNotThreatened(Week week, Sections sections) {
    Reading<Double> poolUpper = week.inputs().chain().poolBlocks().map(ContextClaims::upper);
    Reading<Double> highest = highestMonth(week);
    Reading<Double> level = sections.hashrate().sma30EhPerS().with(highest, (now, h) -> now / h);
    Reading<Boolean> safe = poolUpper.with(level, (pool, rate) -> pool < HALF && rate > HALF);
    Verdict verdict =
        switch (safe) {
          case Reading.Present<Boolean>(Boolean yes) -> yes ? SUPPORTED : NOT_SUPPORTED;
          case Reading.Missing<Boolean>(String reason) -> NO_DATA;
        };
    return new Finding(
        "The security of the chain is not immediately threatened.",
        verdict,
        List.of(
            Evidence.citing(
                "largest pool's share of the week's blocks: "
                    + Words.of(
                        sections.security().poolTop1Share().with(poolUpper, ContextClaims::share),
                        words -> words),
                "security.poolTop1Share"),
            Evidence.citing(
                "30-day mean hash rate / its highest: " + Words.of(level, Words::percent),
                "hashrate.sma30EhPerS")));
  }

  private static String share(double share, double upper) {
    return Words.percent(share) + ", at most " + Words.percent(upper) + " with " + Words.SURE;
  }

  /** Upper end of the exact 95 % interval of the largest share (Clopper and Pearson, 1934). */
  private static double upper(Map<String, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int largest = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return largest == all
        ? 1
        : BetaDistribution.of(largest + 1, all - largest).inverseCumulativeProbability(UPPER_TAIL);
  }

  private static Reading<Double> highestMonth(Week week) {
    return week.chain().days().keySet().stream()
        .map(day -> week.sma(day, Week.MONTH_DAYS))
        .filter(Reading::isPresent)
        .map(month -> month.map(Window::ehPerS))
        .max(Comparator.comparingDouble(Reading::get))
        .orElse(Reading.missing("no 30 days in a row"));
  }
}
