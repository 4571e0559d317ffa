package hashbrief.core.claim;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.Weeks;
import hashbrief.core.chain.Chains;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** At difficulty 100 T, 201 blocks a day are just below 1,000 EH/s and 202 above. */
class HashrateClaimsTest {

  private static Weeks chain(int days, IntUnaryOperator blocks) {
    return Weeks.of(Chains.of(days, blocks));
  }

  private static Weeks retargeted(int days, IntUnaryOperator blocks, double... changes) {
    List<Retarget> retargets = new ArrayList<>();
    double difficulty = Chains.DIFFICULTY;
    for (int i = 0; i < changes.length; i++) {
      difficulty *= 1 + changes[i];
      retargets.add(
          new Retarget(
              Chains.FIRST.plusDays(40 + 14L * i),
              Reading.missing("none"),
              difficulty,
              Reading.of(changes[i]),
              Reading.missing("none")));
    }
    return Weeks.of(Chains.of(days, blocks, retargets));
  }

  @Test
  void belowThreshold_dependsOnCertainty() {
    assertEquals(NOT_SUPPORTED, chain(60, day -> 210).verdict("below-threshold"));
    assertEquals(WITHIN_NOISE, chain(60, day -> 201).verdict("below-threshold"));
    assertEquals(SUPPORTED, chain(60, day -> 185).verdict("below-threshold"));
  }

  @Test
  void lowestInMonths_looksAtTheLowOfTheWeek() {
    // The lowest 7-day mean ends two days before asOf; the days after it are high again.
    IntUnaryOperator dip = day -> day == 95 ? 100 : day >= 98 ? 230 : 200;
    assertEquals(SUPPORTED, chain(100, dip).verdict("lowest-in-months"));
    IntUnaryOperator earlier = day -> day == 60 ? 90 : dip.applyAsInt(day);
    assertEquals(NOT_SUPPORTED, chain(100, earlier).verdict("lowest-in-months"));
    assertEquals(NO_DATA, chain(40, day -> day == 38 ? 100 : 200).verdict("lowest-in-months"));
  }

  @Test
  void downFromPeak_needsDepthAndSignificance() {
    assertEquals(SUPPORTED, chain(100, day -> day < 50 ? 200 : 160).verdict("down-from-peak"));
    assertEquals(WITHIN_NOISE, chain(100, day -> day < 50 ? 200 : 185).verdict("down-from-peak"));
    assertEquals(NOT_SUPPORTED, chain(100, day -> day < 50 ? 200 : 195).verdict("down-from-peak"));
    assertEquals(
        WITHIN_NOISE,
        chain(100, day -> day < 96 ? 200 : 130).verdict("down-from-peak"),
        "a peak whose week overlaps the report week says nothing");
  }

  @Test
  void difficultyDown_needsTwoDecreasesSinceThePeak() {
    assertEquals(NO_DATA, chain(60, day -> 200).verdict("difficulty-down"));
    assertEquals(
        SUPPORTED,
        retargeted(100, day -> 200, 0.05, -0.02, 0.01, -0.03).verdict("difficulty-down"));
    assertEquals(
        NOT_SUPPORTED, retargeted(100, day -> 200, -0.02, -0.03, 0.2).verdict("difficulty-down"));
    assertEquals(
        NOT_SUPPORTED, retargeted(100, day -> 200, 0.05, -0.02).verdict("difficulty-down"));
  }

  @Test
  void notComingBack_comparesWithTheMonthBeforeTheLastDecrease() {
    // Last decrease on day 68.
    assertEquals(
        SUPPORTED, retargeted(90, day -> 200, 0.05, -0.02, -0.03).verdict("not-coming-back"));
    assertEquals(
        NOT_SUPPORTED,
        retargeted(90, day -> day < 69 ? 180 : 220, 0.05, -0.02, -0.03).verdict("not-coming-back"));
    assertEquals(NOT_SUPPORTED, retargeted(90, day -> 200, 0.05, -0.02).verdict("not-coming-back"));
    assertEquals(
        NO_DATA,
        retargeted(69, day -> 200, 0.05, -0.02, -0.03).verdict("not-coming-back"),
        "on the day of the decrease there is nothing after it");
  }

  @Test
  void fleetUnderstated_needsAnIntervalAboveZero() {
    assertEquals(SUPPORTED, chain(120, day -> day < 80 ? 200 : 170).verdict("fleet-understated"));
    assertEquals(
        WITHIN_NOISE, chain(120, day -> day < 80 ? 200 : 197).verdict("fleet-understated"));
    assertEquals(
        WITHIN_NOISE,
        chain(120, day -> 150 + day).verdict("fleet-understated"),
        "rising: the high water is now");
    assertEquals(NO_DATA, chain(20, day -> 200).verdict("fleet-understated"));
  }
}
