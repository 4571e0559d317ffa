package hashbrief.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.report.Claim;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.sources.fake.energy.Curve;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a report from the fakes must say. */
final class Expectation {

  // Figures of whole weeks whose blocks are counted by height; rounding of the report apart.
  private static final double COUNTED = 1e-6;
  // mempool measures a day from its first to its last block: half an interval less or more at each
  // end, so that 0.1 % of a week at most is counted in the one beside it.
  private static final double FROM_RATES = 1e-3;
  // The bundled days hold no pools, no rental prices and no markets but their own.
  private static final int COMPARED_CLAIMS = 11;

  private Expectation() {}

  /** Every figure of the chain, and every verdict that the bundled data can give. */
  static void ofTheChain(Report bundled, Report live) {
    ofTheWeek(bundled, live);
    var expected = bundled.hashrate();
    var rate = live.hashrate();
    assertEquals(expected.blocks7(), rate.blocks7());
    near(expected.sma7EhPerS(), rate.sma7EhPerS(), COUNTED, "sma7");
    near(expected.weekLow().sma7EhPerS(), rate.weekLow().sma7EhPerS(), FROM_RATES, "low");
    assertEquals(expected.weekLow().date(), rate.weekLow().date());
    assertEquals(expected.weekLow().lowestSince(), rate.weekLow().lowestSince());
    assertEquals(expected.weekLow().lowestForDays(), rate.weekLow().lowestForDays());
    near(expected.peak().sma7EhPerS(), rate.peak().sma7EhPerS(), FROM_RATES, "peak");
    assertEquals(expected.peak().date(), rate.peak().date());
    assertEquals(expected.peak().verdict(), rate.peak().verdict());
    assertEquals(
        expected.threshold().probabilityBelow(), rate.threshold().probabilityBelow(), 1e-6);
    var next = bundled.difficulty().next().get();
    assertEquals(next.height(), live.difficulty().next().get().height());
    assertEquals(next.blocksDone(), live.difficulty().next().get().blocksDone());
    assertEquals(next.change(), live.difficulty().next().get().change(), 1e-4);
    assertEquals(next.low95(), live.difficulty().next().get().low95(), 1e-4);
    assertEquals(next.high95(), live.difficulty().next().get().high95(), 1e-4);
    var verdicts = verdicts(live);
    verdicts(bundled)
        .forEach(
            (id, verdict) -> {
              if (verdict != Verdict.NO_DATA) {
                assertEquals(verdict, verdicts.get(id), id);
              }
            });
    assertTrue(
        verdicts(bundled).values().stream().filter(v -> v != Verdict.NO_DATA).count()
            >= COMPARED_CLAIMS);
  }

  /** The week and its earnings, from any source of the chain. */
  static void ofTheWeek(Report bundled, Report live) {
    near(bundled.hashrate().sma7EhPerS(), live.hashrate().sma7EhPerS(), FROM_RATES, "sma7");
    near(bundled.hashrate().blocks7(), live.hashrate().blocks7(), FROM_RATES, "blocks7");
    near(bundled.difficulty().current(), live.difficulty().current(), COUNTED, "difficulty");
    var expected = bundled.hashprice();
    var price = live.hashprice();
    near(expected.usdPerPhDay(), price.usdPerPhDay(), FROM_RATES, "hash price");
    near(expected.weekAgoUsdPerPhDay(), price.weekAgoUsdPerPhDay(), FROM_RATES, "week ago");
    near(expected.monthAgoUsdPerPhDay(), price.monthAgoUsdPerPhDay(), FROM_RATES, "month ago");
    var why = expected.attribution30d().get();
    var told = price.attribution30d().get();
    assertEquals(why.price(), told.price(), 1e-4);
    assertEquals(why.difficulty(), told.difficulty(), 1e-4);
    assertEquals(why.fees(), told.fees(), 1e-4);
    assertEquals(why.subsidy(), told.subsidy());
    assertEquals(why.total(), told.total(), 1e-4);
  }

  /** The means of the curve's hours, and in Germany at the rates of the days. */
  static void ofPower(Curve curve, LocalDate asOf, EnergyFigures energy) {
    assertEquals(
        List.of("nyiso-west", "caiso-np15", "de-lu"),
        energy.markets().stream().map(MarketFigures::id).toList());
    for (MarketFigures market : energy.markets()) {
      boolean euro = market.id().equals("de-lu");
      Function<LocalDate, Double> rate =
          day -> euro ? Sources.usdPerEur(lastBusinessDay(day)) : 1.0;
      near(mean(curve, rate, asOf, 7), market.meanUsdPerMwh().get(), COUNTED, market.id());
      near(mean(curve, rate, asOf, 28), market.mean28UsdPerMwh().get(), COUNTED, market.id());
      assertEquals(168, market.hours().get());
      assertEquals(7, market.negativeHours().get()); // noon of every day
    }
  }

  private static double mean(
      Curve curve, Function<LocalDate, Double> rate, LocalDate asOf, int days) {
    return asOf.minusDays(days - 1L)
        .datesUntil(asOf.plusDays(1))
        .flatMapToDouble(
            day ->
                IntStream.range(0, 24)
                    .mapToDouble(
                        hour ->
                            rate.apply(day)
                                * curve.at(day.atTime(hour, 0).toInstant(ZoneOffset.UTC))))
        .average()
        .orElseThrow();
  }

  private static LocalDate lastBusinessDay(LocalDate day) {
    return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
  }

  private static Map<String, Verdict> verdicts(Report report) {
    return report.claims().stream().collect(Collectors.toMap(Claim::id, Claim::verdict));
  }

  private static void near(
      Reading<Double> expected, Reading<Double> found, double share, String what) {
    near(expected.get(), found.get(), share, what);
  }

  private static void near(double expected, double found, double share, String what) {
    assertEquals(expected, found, share * Math.abs(expected), what);
  }
}
