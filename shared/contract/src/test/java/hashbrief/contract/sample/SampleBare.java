package hashbrief.contract.sample;

import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ContextFigures;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.Report.FinancingFigures;
import hashbrief.core.report.Report.NetworkFigures;
import hashbrief.core.report.Report.PriceFigures;
import hashbrief.core.report.SecurityFigures;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report in which every reading is missing. */
final class SampleBare {

  private static final String WHY = "no source answered";

  private SampleBare() {}

  private static <T> Reading<T> none() {
    return Reading.missing(WHY);
  }

  private static Map<String, Reading<Double>> byMarket() {
    Map<String, Reading<Double>> figures = new LinkedHashMap<>();
    figures.put("de-lu", none());
    return figures;
  }

  static Report report() {
    LocalDate asOf = SampleReport.AS_OF;
    return new Report(
        Report.SCHEMA_VERSION,
        asOf,
        2,
        "Bitcoin's hash rate averaged 997.5 EH/s in the week to 2026-01-18.",
        asOf.minusDays(6),
        asOf.minusDays(6).datesUntil(asOf.plusDays(1)).map(SampleBare::day).toList(),
        hashrate(asOf),
        new DifficultyFigures(
            146472570619930.78,
            List.of(new DifficultyFigures.Change(asOf.minusDays(3), none(), 1.4647e14, none())),
            0,
            none()),
        new HashpriceFigures(none(), none(), none(), none(), none(), none(), none()),
        new PriceFigures(none()),
        new EnergyFigures(
            List.of(
                new EnergyFigures.MarketFigures(
                    "de-lu", "energy-charts", none(), none(), none(), none(), none(), none()))),
        new ProfitabilityFigures(
            List.of(
                new ProfitabilityFigures.RigFigures(
                    "Antminer S21",
                    17.5,
                    none(),
                    none(),
                    byMarket(),
                    byMarket(),
                    new ProfitabilityFigures.Cost(
                        byMarket(), Map.of("de-lu", Reading.of(4.41)), none(), none()),
                    byMarket())),
            byMarket(),
            byMarket(),
            0,
            0,
            List.of()),
        List.of(new SiteFigures("boden", "de-lu", 240, 4.41, none(), none(), none())),
        new NetworkFigures(new NetworkFigures.PowerGw(none(), none(), none())),
        new ComputeFigures(
            List.of(),
            new ComputeFigures.GpuFigures(none(), none(), none()),
            none(),
            none(),
            Map.of("Antminer S21", byMarket()),
            none()),
        new FinancingFigures(none(), none()),
        new ContextFigures(List.of(), List.of()),
        new SecurityFigures(none(), none(), none(), none(), none()),
        List.of(),
        List.of(),
        SampleEvidence.settings(),
        List.of(
            SampleEvidence.gap("price.usd", WHY),
            SampleEvidence.gap("hashprice.attribution30d", WHY),
            SampleEvidence.gap("energy.markets[].meanUsdPerMwh", WHY, "de-lu"),
            SampleEvidence.gap("profitability.losingShare{}", "no margin is known", "nyiso-west"),
            SampleEvidence.gap("profitability.losingShare{}", WHY, "de-lu")),
        List.of());
  }

  private static HistoryDay day(LocalDate date) {
    return new HistoryDay(
        date,
        137,
        997.5,
        none(),
        none(),
        none(),
        none(),
        146472570619930.78,
        none(),
        none(),
        none());
  }

  private static HashrateFigures hashrate(LocalDate asOf) {
    return new HashrateFigures(
        997.5231638571428,
        none(),
        none(),
        959,
        935.3802872528483,
        1062.7093742025302,
        new HashrateFigures.WeekOverWeek(none(), none(), none()),
        new HashrateFigures.Peak(asOf, 997.5231638571428, 0, none(), -1.96, none()),
        new HashrateFigures.WeekLow(asOf, 997.5231638571428, none(), none()),
        new HashrateFigures.Threshold(1000, true, 0.5284804771171532, none()),
        new HashrateFigures.Fleet(none(), none(), none(), none()),
        none(),
        none());
  }
}
