package hashbrief.core.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Chains;
import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.chain.Window;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class RateEstimateTest {

  private static final double PER_BLOCK = Work.ehPerS(1, Chains.DIFFICULTY, Work.SECONDS_PER_DAY);

  private static RateEstimate of(int days, IntUnaryOperator blocks) {
    return RateEstimate.of(Chains.of(days, blocks), Chains.FIRST.plusDays(days - 1L)).get();
  }

  @Test
  void steadyCounts_giveTheirRateAndNoChange() {
    RateEstimate estimate = of(100, day -> 144);
    assertEquals(1, estimate.week().value() / (144 * PER_BLOCK), 0.003);
    assertEquals(0.5, estimate.probabilityBelow(144 * PER_BLOCK), 0.05);
    assertEquals(0, estimate.weekOverWeek().get().value(), 0.003);
    assertTrue(estimate.drawdown().change().high95() >= 0);
    assertTrue(estimate.jumpProbability() < 0.13, "prior of a week: 1 - 0.98^7");
    assertEquals(0, estimate.luck(Chains.FIRST.plusDays(99)).get().value(), 0.004);
  }

  @Test
  void sameHistory_givesTheSameBits() {
    RateEstimate one = of(60, day -> 120 + day * 7 % 50);
    RateEstimate other = of(60, day -> 120 + day * 7 % 50);
    assertEquals(one.week(), other.week());
    assertEquals(one.byDay(), other.byDay());
    assertEquals(one.drawdown(), other.drawdown());
  }

  @Test
  void weekInterval_isNarrowerThanPoissonWhenCalm() {
    Interval week = of(200, day -> 137 + day * 5 % 15).week();
    PoissonInterval exact = PoissonInterval.of95(144 * 7);
    assertTrue(
        week.high95() - week.low95()
            < 0.85 * week.value() * (exact.highFactor() - exact.lowFactor()));
  }

  @Test
  void jumpInTheWeek_isLikelyAndNoNarrowerThanPoisson() {
    RateEstimate estimate = of(200, day -> day < 196 ? 144 : 60);
    assertTrue(estimate.jumpProbability() > 0.9, "" + estimate.jumpProbability());
    Interval week = estimate.week();
    PoissonInterval exact = PoissonInterval.of95(3 * 144 + 4 * 60);
    assertTrue(week.low95() <= week.value() * exact.lowFactor() * 1.0001);
    assertTrue(week.high95() >= week.value() * exact.highFactor() * 0.9999);
    assertTrue(estimate.drawdown().change().high95() < 0);
    assertTrue(estimate.probabilityLowest(60).get() > 0.99);
  }

  @Test
  void fallBeyondAnyWalk_isFollowedWithinDays() {
    RateEstimate estimate = of(60, day -> day < 50 ? 144 : 15);
    assertEquals(1, estimate.now().value() / (15 * PER_BLOCK), 0.2);
  }

  @Test
  void absentDays_areStepsWithoutObservation() {
    ChainHistory whole = Chains.of(80, day -> 144);
    var days = new TreeMap<>(whole.days());
    for (int day = 40; day < 60; day++) {
      days.remove(Chains.FIRST.plusDays(day));
    }
    ChainHistory gapped = new ChainHistory(days, whole.retargets(), whole.blockTimes());
    LocalDate asOf = Chains.FIRST.plusDays(79);
    Interval inGap = RateEstimate.of(gapped, asOf).get().byDay().get(Chains.FIRST.plusDays(50));
    Interval seen = RateEstimate.of(whole, asOf).get().byDay().get(Chains.FIRST.plusDays(50));
    assertTrue(inGap.high95() - inGap.low95() > 1.2 * (seen.high95() - seen.low95()));
    assertEquals(80, RateEstimate.of(gapped, asOf).get().byDay().size());
  }

  @Test
  void fewDays_areMissingWithTheReason() {
    Reading<RateEstimate> none =
        RateEstimate.of(Chains.of(13, day -> 144), Chains.FIRST.plusDays(12));
    assertEquals(
        new Reading.Missing<>(
            "an estimate needs 14 complete days up to 2025-03-13, 13 are at hand"),
        none);
  }

  @Test
  void windowBeforeTheHistory_isMissing() {
    RateEstimate estimate = of(30, day -> 144);
    assertFalse(estimate.mean(Chains.FIRST.plusDays(5), 7).isPresent());
    assertFalse(estimate.probabilityLowest(60).isPresent());
    assertFalse(estimate.idle().isPresent());
    assertFalse(estimate.retargetScorecard().isPresent());
  }

  @Test
  void terahashYears_workTheSame() {
    double[] rates = new double[120];
    Arrays.setAll(rates, day -> 2e-6 * Math.exp(0.02 * day));
    ChainHistory chain = SimulatedChain.of(rates, 3);
    RateEstimate estimate = RateEstimate.of(chain, chain.days().lastKey()).get();
    assertEquals(1, estimate.now().value() / rates[119], 0.15);
  }

  @Test
  void luck_andTheEstimatesChangeAddUpToThePublishedChange() {
    double[] rates = SimulatedChain.walk(Walk.of(0.008), 120, 1000, 5);
    ChainHistory chain = SimulatedChain.of(rates, 6);
    LocalDate to = chain.days().lastKey();
    LocalDate from = to.minusDays(30);
    RateEstimate estimate = RateEstimate.of(chain, to).get();
    double published =
        Math.log(
            Window.ending(chain, to, 7).get().ehPerS()
                / Window.ending(chain, from, 7).get().ehPerS());
    double change = Math.log1p(estimate.change(from, 7, to, 7).get().value());
    assertEquals(published, estimate.luckOfChange(from, to).get().value() + change, 0.002);
  }

  @Test
  void idleMonths_areTheDifferenceWithItsInterval() {
    RateEstimate estimate = of(150, day -> day < 110 ? 160 : 128);
    Idle idle = estimate.idle().get();
    assertEquals(1, idle.idleEhPerS().value() / (32 * PER_BLOCK), 0.08);
    assertTrue(idle.idleEhPerS().low95() > 0);
    assertFalse(idle.highWaterLast().isAfter(Chains.FIRST.plusDays(112)));
  }
}
