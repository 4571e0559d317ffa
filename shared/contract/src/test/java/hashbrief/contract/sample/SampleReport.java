package hashbrief.contract.sample;

import hashbrief.core.chain.RetargetEstimate;
import hashbrief.core.hashprice.Attribution;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.report.Report;
import hashbrief.core.report.Report.FinancingFigures;
import hashbrief.core.report.Report.NetworkFigures;
import hashbrief.core.report.Report.PriceFigures;
import hashbrief.core.report.SecurityFigures;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * Reports to render: one with nearly everything, one with nothing that can be absent. Chain figures
 * are those of 2026-01-18 and the season before it (what any node gives); the rest follows the
 * formulas of the design, for fewer rigs than the catalogue has.
 */
public final class SampleReport {

  static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);
  static final double HASHPRICE = 40.639852006687185;

  private SampleReport() {}

  /** The week of the brief. */
  public static Report full() {
    return new Report(
        Report.SCHEMA_VERSION,
        AS_OF,
        1,
        "Bitcoin's hash rate averaged 997.5 EH/s in the week to 2026-01-18, 13.4 % below its peak"
            + " of 2025-10-18 (more than luck); whether it is below 1,000 EH/s, the blocks cannot"
            + " tell.",
        SampleSeason.FIRST,
        SampleSeason.history(),
        hashrate(),
        difficulty(),
        hashprice(),
        new PriceFigures(Reading.of(94261.0)),
        new EnergyFigures(
            List.of(
                market("se1", "energy-charts", 71.92248423869043, 21.7295985, 201.3268864, 57.5066),
                market("se3", "energy-charts", 102.7147699809524, 38.0812935, 243.16437, 80.8417),
                market("miners-median", "bundled", 45, 45, 45, 45),
                market("us-industrial", "bundled", 90, 90, 90, 90))),
        SampleRigs.profitability(),
        List.of(
            new SiteFigures(
                "boden",
                "se1",
                240,
                4.41,
                Reading.of(9753.564481604924),
                Reading.of(0.1034740187522403),
                Reading.of(1010.4242107938))),
        new NetworkFigures(
            new NetworkFigures.PowerGw(
                Reading.of(12.089980745948571),
                Reading.of(17.409212192633625),
                Reading.of(27.531639322457142))),
        SampleRigs.compute(),
        new FinancingFigures(Reading.of(3.65), Reading.of(LocalDate.of(2026, 1, 16))),
        SampleEvidence.context(),
        new SecurityFigures(
            Reading.of(40842835.830134705),
            Reading.of(433.4821),
            Reading.of(653482.2146834385),
            Reading.missing("the bundled data hold no pools"),
            Reading.missing("the bundled data hold no pools")),
        SampleEvidence.claims(),
        SampleEvidence.sources(),
        SampleEvidence.assumptions(),
        SampleEvidence.gaps(),
        SampleEvidence.checks());
  }

  private static DifficultyFigures difficulty() {
    return new DifficultyFigures(
        146472570619930.78,
        SampleSeason.changes(),
        4,
        Reading.of(
            new RetargetEstimate(
                933408,
                LocalDate.of(2026, 1, 22),
                -0.04073567444,
                -0.06611071415,
                -0.01536063474,
                1474)));
  }

  private static HashpriceFigures hashprice() {
    return new HashpriceFigures(
        Reading.of(HASHPRICE),
        Reading.of(0.0004311417448010013),
        Reading.of(39.13025976110824),
        Reading.of(37.67312204221753),
        Reading.of(0.07874924624364965),
        Reading.of(
            new Attribution(
                0.0668234450040265,
                0.011692861499093326,
                -0.002714041819126535,
                0,
                0.07580226468399318)),
        Reading.of(0.006372866755173162));
  }

  private static HashrateFigures hashrate() {
    return new HashrateFigures(
        997.5231638571428,
        Reading.of(1037.178808),
        Reading.of(1063.210625711111),
        959,
        935.3802872528483,
        1062.7093742025302,
        new HashrateFigures.WeekOverWeek(
            Reading.of(-0.013880538541445442),
            Reading.of(-0.3067131633231285),
            Reading.of(Significance.NOISE)),
        new HashrateFigures.Peak(
            LocalDate.of(2025, 10, 18),
            1151.4609058571427,
            -0.13368907378180528,
            Reading.of(-3.2393483627714894),
            -3.075,
            Reading.of(Significance.SHIFT)),
        new HashrateFigures.WeekLow(
            LocalDate.of(2026, 1, 17),
            978.8001012857142,
            Reading.of(LocalDate.of(2025, 9, 7)),
            Reading.of(132)),
        new HashrateFigures.Threshold(
            1000, true, 0.5284804771171532, Reading.of(LocalDate.of(2026, 1, 17))),
        new HashrateFigures.Fleet(
            Reading.of(1110.5182685333336),
            Reading.of(73.33946053333375),
            Reading.of(28.1356379751401),
            Reading.of(118.5432830915274)),
        Reading.of(0.9898727522950589),
        Reading.missing("365 days of history are needed, 232 are at hand"));
  }

  private static MarketFigures market(
      String id, String source, double mean, double min, double max, double mean28) {
    return new MarketFigures(
        id,
        source,
        Reading.of(mean),
        Reading.of(min),
        Reading.of(max),
        Reading.of(0.0),
        Reading.of(168.0),
        Reading.of(mean28));
  }

  /** Chain data alone, and so short that nothing follows from them. */
  public static Report bare() {
    return SampleBare.report();
  }
}
