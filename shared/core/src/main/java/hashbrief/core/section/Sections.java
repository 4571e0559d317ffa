package hashbrief.core.section;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.chain.Window;
import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ContextFigures;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.Report.FinancingFigures;
import hashbrief.core.report.Report.NetworkFigures;
import hashbrief.core.report.Report.PriceFigures;
import hashbrief.core.report.SecurityFigures;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All figures of a report, in its order and under its names; claims and ledger look at them. */
public record Sections(
    List<HistoryDay> history,
    HashrateFigures hashrate,
    DifficultyFigures difficulty,
    HashpriceFigures hashprice,
    PriceFigures price,
    EnergyFigures energy,
    ProfitabilityFigures profitability,
    List<SiteFigures> sites,
    NetworkFigures network,
    ComputeFigures compute,
    FinancingFigures financing,
    ContextFigures context,
    SecurityFigures security) {

  private static final int HISTORY_DAYS = 400;

  /** The figures of a week. */
  public static Sections of(Week week) {
    EnergyFigures energy = EnergySection.figures(week);
    HashpriceFigures hashprice = HashpriceSection.figures(week);
    ProfitSection profit = new ProfitSection(week, hashprice.usdPerPhDay(), energy);
    return new Sections(
        history(week),
        new HashrateSection(week).figures(),
        DifficultySection.figures(week),
        hashprice,
        new PriceFigures(week.close()),
        energy,
        profit.figures(),
        profit.sites(hashprice.btcPerPhDay()),
        profit.network(),
        ComputeSection.figures(week, energy),
        financing(week),
        new ContextFigures(week.known().grid(), week.known().geography()),
        SecuritySection.figures(week, energy, profit.basket()));
  }

  private static List<HistoryDay> history(Week week) {
    List<HistoryDay> history = new ArrayList<>();
    Map<Integer, PoissonInterval> intervals = new HashMap<>(); // many weeks have as many blocks
    LocalDate from = week.asOf().minusDays(HISTORY_DAYS - 1L);
    for (ChainDay day : week.chain().days().tailMap(from, true).values()) {
      Reading<Window> mean = week.sma(day.date(), Week.DAYS);
      Reading<PoissonInterval> interval =
          mean.map(known -> intervals.computeIfAbsent(known.blocks(), PoissonInterval::of95));
      history.add(
          new HistoryDay(
              day.date(),
              day.blocks(),
              day.hashrateEhPerS(),
              mean.map(Window::ehPerS),
              mean.with(interval, (known, factors) -> known.ehPerS() * factors.lowFactor()),
              mean.with(interval, (known, factors) -> known.ehPerS() * factors.highFactor()),
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
}
