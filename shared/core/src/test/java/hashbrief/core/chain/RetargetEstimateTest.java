package hashbrief.core.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.core.units.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RetargetEstimateTest {

  private static Retarget retarget(long height, int day, double change) {
    LocalDate date = Chains.FIRST.plusDays(day);
    Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Retarget(
        date, Reading.of(height), Chains.DIFFICULTY, Reading.of(change), Reading.of(midnight));
  }

  private static Reading<RetargetEstimate> at(int blocksADay, int epochDay, int asOfDay) {
    long first = Chains.FIRST_HEIGHT + (long) epochDay * blocksADay;
    ChainHistory chain = Chains.of(60, day -> blocksADay, List.of(retarget(first, epochDay, 0.1)));
    return RetargetEstimate.at(chain, Chains.FIRST.plusDays(asOfDay));
  }

  @Test
  void change_fromPaceOfTheEpoch_matchesFormula() {
    // Ten days of 135 blocks: k = 1349, t = 864000 s, change = 600 x 1350 / 864000 - 1 = -6.25 %.
    RetargetEstimate next = at(135, 20, 29).get();
    assertEquals(1349, next.blocksDone());
    assertEquals(-0.0625, next.change(), 1e-12);
    double r = 2015 - 1349;
    double half = 1.96 * Math.sqrt(r + r * r / 1349) / 2015 * 0.9375;
    assertEquals(-0.0625 - half, next.low95(), 1e-12);
    assertEquals(-0.0625 + half, next.high95(), 1e-12);
    assertEquals(Chains.FIRST_HEIGHT + 20 * 135 + 2016, next.height());
    // 667 blocks of 640 s from the end of day 29: 4.94 days.
    assertEquals(Chains.FIRST.plusDays(34), next.estimatedDate());
  }

  @Test
  void change_earlyInTheEpoch_reachesBackScaledByTheRetarget() {
    // One day of 144 blocks in the epoch; 360 blocks before it took 2.5 days at the old difficulty,
    // which count 10 % longer at the new one.
    RetargetEstimate next = at(144, 20, 20).get();
    double pace = (86400 + 360 * 600 * 1.1) / 504;
    assertEquals(600 / pace - 1, next.change(), 2e-3);
  }

  @Test
  void change_earlyInTheEpoch_usesExactBlockTimesWhereKnown() {
    long first = Chains.FIRST_HEIGHT + 20L * 144;
    long begin = first + 143 - 503;
    Instant midnight = Chains.FIRST.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant();
    ChainHistory days = Chains.of(30, day -> 144, List.of(retarget(first, 20, 0.1)));
    ChainHistory chain =
        new ChainHistory(
            days.days(),
            days.retargets(),
            new TreeMap<>(Map.of(begin, midnight.minusSeconds(360 * 500))));
    double pace = (86400 + 360 * 500 * 1.1) / 504;
    RetargetEstimate next = RetargetEstimate.at(chain, Chains.FIRST.plusDays(20)).get();
    assertEquals(600 / pace - 1, next.change(), 1e-12);
  }

  @Test
  void change_extreme_isClamped() {
    RetargetEstimate slow = at(20, 5, 40).get();
    assertEquals(-0.75, slow.change(), 1e-12);
    assertEquals(-0.75, slow.low95(), 1e-12);
  }

  @Test
  void estimate_outsideTheEpochOrWithoutHeights_isMissing() {
    assertFalse(at(144, 20, 10).isPresent());
    assertFalse(at(144, 20, 40).isPresent());
    assertFalse(
        RetargetEstimate.at(Chains.of(30, day -> 144), Chains.FIRST.plusDays(20)).isPresent());
  }
}
