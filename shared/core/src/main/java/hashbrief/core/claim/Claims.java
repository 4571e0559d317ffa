package hashbrief.core.claim;

import hashbrief.core.report.Claim;
import hashbrief.core.report.Claim.Evidence;
import hashbrief.core.report.Verdict;
import hashbrief.core.section.Sections;
import hashbrief.core.section.Week;
import java.util.List;
import java.util.function.BiFunction;

/** Every statement of the brief, in the order in which it is read. */
public final class Claims {

  private static final List<Entry> ALL =
      List.of(
          new Entry("below-threshold", HashrateClaims::belowThreshold),
          new Entry("lowest-in-months", HashrateClaims::lowestInMonths),
          new Entry("down-from-peak", HashrateClaims::downFromPeak),
          new Entry("difficulty-down", HashrateClaims::difficultyDown),
          new Entry("hashprice-up", EarningsClaims::hashpriceUp),
          new Entry("gains-not-enough", EarningsClaims::gainsNotEnough),
          new Entry("not-coming-back", HashrateClaims::notComingBack),
          new Entry("not-price-alone", EarningsClaims::notPriceAlone),
          new Entry("power-to-ai", EarningsClaims::powerToAi),
          new Entry("ai-pays-more", EarningsClaims::aiPaysMore),
          new Entry("ai-steadier", EarningsClaims::aiSteadier),
          new Entry("fleet-understated", HashrateClaims::fleetUnderstated),
          new Entry("geography-shifts", ContextClaims::geographyShifts),
          new Entry("security-not-threatened", ContextClaims::securityNotThreatened));

  private Claims() {}

  private record Entry(String id, BiFunction<Week, Sections, Finding> test) {}

  /** What a test found. */
  record Finding(String statement, Verdict verdict, List<Evidence> evidence) {}

  /** Each statement with its verdict and the figures that say so. */
  public static List<Claim> of(Week week, Sections sections) {
    return ALL.stream().map(entry -> claim(entry, entry.test.apply(week, sections))).toList();
  }

  private static Claim claim(Entry entry, Finding finding) {
    return new Claim(entry.id, finding.statement, finding.verdict, finding.evidence);
  }

  /** The names of all statements, as report.json has them. */
  public static List<String> ids() {
    return ALL.stream().map(Entry::id).toList();
  }
}
