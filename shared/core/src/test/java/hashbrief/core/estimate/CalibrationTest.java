package hashbrief.core.estimate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.function.Executable;

/**
 * The estimate on chains whose rate is known, block by block and with retargets.
 * -Dhashbrief.histories=1000 makes the long run, where nothing is allowed for chance; the usual one
 * allows two standard errors.
 */
class CalibrationTest {

  private static final int HISTORIES = Integer.getInteger("hashbrief.histories", 40);
  private static final int DAYS = 230;
  private static final int LAST = DAYS - 1;
  private static final int UNTIL_RETARGET = 22;
  private static final double CHANCE =
      HISTORIES < 1000 ? 2 * Math.sqrt(0.95 * 0.05 / HISTORIES) : 0;

  /** How often something was so. */
  private static final class Tally {
    private final Map<String, int[]> byName = new TreeMap<>();

    void add(String name, boolean so) {
      int[] counts = byName.computeIfAbsent(name, any -> new int[2]);
      counts[0] += so ? 1 : 0;
      counts[1]++;
    }

    Stream<Executable> within(double low, double high) {
      return byName.entrySet().stream()
          .map(
              entry ->
                  () -> {
                    double share = share(entry.getKey());
                    assertTrue(low <= share && share <= high, entry.getKey() + ": " + share);
                  });
    }

    double share(String name) {
      int[] counts = byName.get(name);
      return (double) counts[0] / counts[1];
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      byName.keySet().forEach(name -> text.append(" %s %.3f".formatted(name, share(name))));
      return text.toString();
    }
  }

  private static RateEstimate estimate(ChainHistory whole) {
    LocalDate asOf = SimulatedChain.FIRST.plusDays(LAST);
    return RateEstimate.of(whole.until(asOf), asOf).get();
  }

  private static double[] constant(int days) {
    double[] rates = new double[days];
    Arrays.fill(rates, 1000);
    return rates;
  }

  private static boolean decided(Interval interval, double threshold) {
    return interval.high95() < threshold || interval.low95() > threshold;
  }

  private static void decide(Tally tally, RateEstimate estimate) {
    Drawdown drawdown = estimate.drawdown();
    boolean outsideTheWeek = !drawdown.peakDate().isAfter(SimulatedChain.FIRST.plusDays(LAST - 7L));
    tally.add("week-against-level", decided(estimate.week(), 1000));
    tally.add("week-over-week", decided(estimate.weekOverWeek().get(), 0));
    tally.add("drawdown", outsideTheWeek && drawdown.change().high95() < 0);
    tally.add("idle", estimate.idle().map(i -> i.idleEhPerS().low95() > 0).orElse(false));
    tally.add("lowest-of-60-days", estimate.probabilityLowest(60).get() >= 0.95);
  }

  @Test
  void constantRate_decidesNothingInMoreThanSixPercentOfWeeks(TestReporter reporter) {
    Tally tally = new Tally();
    for (int seed = 0; seed < HISTORIES; seed++) {
      decide(tally, estimate(SimulatedChain.of(constant(DAYS), 10_000 + seed)));
    }
    reporter.publishEntry("decided under a constant rate", tally.toString());
    assertAll(tally.within(0, 0.06 + CHANCE));
  }

  @Test
  void ratesOfTheModel_areCoveredByTheIntervals(TestReporter reporter) {
    Tally tally = new Tally();
    for (int seed = 0; seed < HISTORIES; seed++) {
      double[] rates = SimulatedChain.walk(Walk.of(0.008), DAYS + UNTIL_RETARGET, 1000, 500 + seed);
      ChainHistory whole = SimulatedChain.of(rates, 20_000 + seed);
      cover(tally, whole, rates);
    }
    reporter.publishEntry("covered on rates of the model", tally.toString());
    assertAll(tally.within(0.93 - CHANCE, 0.97 + CHANCE));
  }

  private static void cover(Tally tally, ChainHistory whole, double[] rates) {
    RateEstimate estimate = estimate(whole);
    double week = mean(rates, LAST, 7);
    tally.add("week", !decided(estimate.week(), week));
    tally.add(
        "week-over-week",
        !decided(estimate.weekOverWeek().get(), week / mean(rates, LAST - 7, 7) - 1));
    Drawdown drawdown = estimate.drawdown();
    double peak = mean(rates, index(drawdown.peakDate()), 7);
    tally.add("drawdown", !decided(drawdown.change(), week / peak - 1));
    if (estimate.idle() instanceof Reading.Present<Idle>(Idle idle)) {
      double truth = mean(rates, index(idle.highWaterLast()), 30) - mean(rates, LAST, 30);
      tally.add("idle", !decided(idle.idleEhPerS(), truth));
    }
    if (estimate.nextRetarget() instanceof Reading.Present<RetargetForecast>(var forecast)) {
      for (Retarget retarget : whole.retargets()) {
        if (retarget.height().get() == forecast.height()) {
          double change = retarget.change().get();
          tally.add("retarget", forecast.low95() <= change && change <= forecast.high95());
        }
      }
    }
  }

  /** A fall that began so many days ago; what is found grows with its size and its age. */
  @Test
  void realFall_isFoundTheMoreOftenTheLargerItIs(TestReporter reporter) {
    int histories = Math.max(8, HISTORIES / 5);
    StringBuilder table = new StringBuilder("fall, days ago: share of weeks that find it");
    double before = 0;
    for (double fall : new double[] {0.03, 0.05, 0.10, 0.20}) {
      for (int daysAgo : new int[] {7, 28}) {
        Tally tally = new Tally();
        for (int seed = 0; seed < histories; seed++) {
          double[] rates = constant(DAYS);
          Arrays.fill(rates, DAYS - daysAgo, DAYS, 1000 * (1 - fall));
          decide(tally, estimate(SimulatedChain.of(rates, 30_000 + seed)));
        }
        table.append("%n%.0f %%, %s:%s".formatted(fall * 100, daysAgo, tally));
        if (daysAgo == 28) {
          assertTrue(tally.share("drawdown") >= before, table.toString());
          before = tally.share("drawdown");
        }
      }
    }
    reporter.publishEntry("power", table.toString());
    assertTrue(before > 0.95, table.toString());
  }

  private static int index(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(SimulatedChain.FIRST, day));
  }

  private static double mean(double[] rates, int last, int days) {
    return Arrays.stream(rates, last - days + 1, last + 1).average().orElseThrow();
  }
}
