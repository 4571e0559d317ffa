package hashbrief.core.trend;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.Window;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Check;
import hashbrief.core.report.Claim;
import hashbrief.core.report.FinancingFigures;
import hashbrief.core.report.Gap;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.PriceFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.SourceUse;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of a week, from its inputs and settings alone. */
public final class WeeklyReport {

  private static final int HISTORY_DAYS = 400;

  private WeeklyReport() {}

  /**
   * Computes every figure as it was known at the end of {@code asOf}.
   *
   * @param asOf the last complete UTC day
   * @param revision 1, and one more each time the raw data were fetched anew
   * @throws IncompleteWeekException when the chain does not cover the report week
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
    Week week = new Week(inputs, settings, asOf);
    week.window(); // an incomplete week is refused before anything is computed
    Inputs.Facts known = Dated.facts(inputs.facts(), settings, asOf);
    var energy = EnergySection.figures(week);
    var hashprice = HashpriceSection.figures(week);
    var profit = new ProfitSection(week, known.rigs(), hashprice.usdPerPhDay(), energy);
    Sections sections =
        new Sections(
            new HashrateSection(week).figures(),
            DifficultySection.figures(week),
            hashprice,
            energy,
            profit.figures(),
            ComputeSection.figures(week, known.rigs(), known.leases(), energy),
            Dated.context(known),
            SecuritySection.figures(week, energy, profit.basket()));
    Report report =
        new Report(
            Report.SCHEMA_VERSION,
            asOf,
            revision,
            Headline.of(asOf, sections.hashrate(), hashprice),
            week.first(),
            history(week),
            sections.hashrate(),
            sections.difficulty(),
            hashprice,
            new PriceFigures(week.close()),
            energy,
            sections.profitability(),
            profit.sites(hashprice.btcPerPhDay()),
            profit.network(),
            sections.compute(),
            financing(week),
            sections.context(),
            sections.security(),
            claims(week, sections, known.rigs()),
            sources(inputs),
            Assumptions.of(week, known),
            List.of(),
            Checks.of(week, sections));
    return completed(report, inputs, before);
  }

  private static List<HistoryDay> history(Week week) {
    List<HistoryDay> history = new ArrayList<>();
    LocalDate from = week.asOf().minusDays(HISTORY_DAYS - 1L);
    for (ChainDay day : week.chain().days().tailMap(from, true).values()) {
      Reading<Window> mean = week.sma(day.date(), Week.DAYS);
      history.add(
          new HistoryDay(
              day.date(),
              day.blocks(),
              day.hashrateEhPerS(),
              mean.map(Window::ehPerS),
              mean.map(Window::low95EhPerS),
              mean.map(Window::high95EhPerS),
              week.sma(day.date(), Week.MONTH_DAYS).map(Window::ehPerS),
              day.difficulty(),
              week.close(day.date()),
              day.feesBtc(),
              week.hashpriceUsd(day.date())));
    }
    return history;
  }

  private static FinancingFigures financing(Week week) {
    Reading<LocalDate> date =
        week.inputs()
            .compute()
            .sofrPercent()
            .map((DailySeries rates) -> rates.byDay().floorKey(week.asOf()));
    return new FinancingFigures(week.sofrPercent(), week.sofrPercent().flatMap(any -> date));
  }

  private static List<Claim> claims(Week week, Sections sections, List<Rig> rigs) {
    HashrateClaims rate = new HashrateClaims(week, sections);
    EarningsClaims earnings = new EarningsClaims(week, sections, rigs);
    ContextClaims context = new ContextClaims(week, sections);
    return List.of(
        rate.belowThreshold(),
        rate.lowestInMonths(),
        rate.downFromPeak(),
        rate.difficultyDown(),
        earnings.hashpriceUp(),
        earnings.gainsNotEnough(),
        rate.notComingBack(),
        earnings.notPriceAlone(),
        earnings.powerToAi(),
        earnings.aiPaysMore(),
        earnings.aiSteadier(),
        rate.fleetUnderstated(),
        context.geographyShifts(),
        context.securityNotThreatened());
  }

  private static List<SourceUse> sources(Inputs inputs) {
    return Stream.of(
            inputs.chain().provenance(),
            inputs.energy().provenance(),
            inputs.compute().provenance())
        .flatMap(one -> one.sources().stream())
        .toList();
  }

  private static Report completed(Report report, Inputs inputs, Optional<Report> before) {
    List<Check> checks = new ArrayList<>(report.checks());
    before.map(earlier -> Revised.since(earlier, report)).ifPresent(checks::add);
    List<Gap> gaps = new ArrayList<>(Gaps.of(report));
    gaps.addAll(inputs.chain().provenance().gaps());
    gaps.addAll(inputs.energy().provenance().gaps());
    gaps.addAll(inputs.compute().provenance().gaps());
    return new Report(
        report.schemaVersion(),
        report.asOf(),
        report.revision(),
        report.headline(),
        report.historyFrom(),
        report.history(),
        report.hashrate(),
        report.difficulty(),
        report.hashprice(),
        report.price(),
        report.energy(),
        report.profitability(),
        report.sites(),
        report.network(),
        report.compute(),
        report.financing(),
        report.context(),
        report.security(),
        report.claims(),
        report.sources(),
        report.assumptions(),
        gaps,
        checks);
  }
}
