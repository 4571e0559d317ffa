package hashbrief.core;

import hashbrief.core.claim.Claims;
import hashbrief.core.ledger.Assumptions;
import hashbrief.core.ledger.Checks;
import hashbrief.core.ledger.Gaps;
import hashbrief.core.ledger.Revised;
import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.Report;
import hashbrief.core.section.Headline;
import hashbrief.core.section.Sections;
import hashbrief.core.section.Week;
import hashbrief.core.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report of a week, from its inputs and settings alone. */
public final class WeeklyReport {

  private WeeklyReport() {}

  /** The names of all claims that a report makes, in their order. */
  public static List<String> claimIds() {
    return Claims.ids();
  }

  /**
   * Computes every figure as it was known at the end of {@code asOf}.
   *
   * @param asOf the last complete UTC day
   * @param revision 1, and one more each time the raw data were fetched anew
   * @throws hashbrief.core.chain.IncompleteWeekException when the chain does not cover the report
   *     week
   */
  public static Report of(Inputs inputs, Settings settings, LocalDate asOf, int revision) {
    return of(inputs, settings, asOf, revision, Optional.empty());
  }

  /**
   * The same, and what changed since the revision before it.
   *
   * @param before that revision; empty for the first
   */
  public static Report of(
      Inputs inputs, Settings settings, LocalDate asOf, int revision, Optional<Report> before) {
    Week week = Week.of(inputs, settings, asOf);
    Sections sections = Sections.of(week);
    List<Provenance> provenances =
        List.of(
            inputs.chain().provenance(),
            inputs.energy().provenance(),
            inputs.compute().provenance());
    List<Gap> gaps = new ArrayList<>(Gaps.of(sections));
    provenances.forEach(one -> gaps.addAll(one.gaps()));
    List<Check> checks = new ArrayList<>();
    provenances.forEach(one -> checks.addAll(one.checks()));
    checks.addAll(Checks.of(week, sections));
    Report report =
        new Report(
            Report.SCHEMA_VERSION,
            asOf,
            revision,
            Headline.of(asOf, sections.hashrate(), sections.hashprice()),
            week.first(),
            sections.history(),
            sections.hashrate(),
            sections.difficulty(),
            sections.hashprice(),
            sections.price(),
            sections.energy(),
            sections.profitability(),
            sections.sites(),
            sections.network(),
            sections.compute(),
            sections.financing(),
            sections.context(),
            sections.security(),
            Claims.of(week, sections),
            provenances.stream().flatMap(one -> one.sources().stream()).toList(),
            Assumptions.of(week),
            gaps,
            checks);
    // What changed is told of the report itself, so its list of checks is completed last.
    before.map(earlier -> Revised.since(earlier, report)).ifPresent(checks::add);
    return report;
  }
}
