package hashbrief.tests.figures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.chain.Window;
import hashbrief.core.estimate.Interval;
import hashbrief.core.estimate.RateEstimate;
import hashbrief.core.units.Reading;
import hashbrief.sources.catalogue.BundledChain;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The estimate against blocks that it has not seen. Nobody knows the true rate, so the blocks of
 * the bundled chain are split in two by coin: one half is estimated from, the other judges.
 */
class HalvedSeasonIT {

  private static final LocalDate AS_OF = BundledChain.DEFAULT_AS_OF;
  private static final ChainHistory SEASON = BundledChain.read(AS_OF).chain();
  private static final int WEEK = 7;
  private static final int SPLITS = 16;
  private static final int WEEKS = 20;

  private double gain;
  private double luck;
  private double width;
  private double exactWidth;
  private int covered;
  private int judged;

  /**
   * A judge's own luck hides how large errors are, but not by how much one is larger than another;
   * and the error of the mean is known, it is the coin's: 1 / N. Hence error of the estimate
   * squared = 1 / N minus what it gains on the mean.
   */
  @Test
  void halfTheBlocks_foretellTheOtherHalfBetterThanTheirMean() {
    for (int split = 0; split < SPLITS; split++) {
      List<ChainHistory> halves = halves(split);
      for (int back = 0; back < WEEKS; back++) {
        LocalDate end = AS_OF.minusDays((long) back * WEEK + split % WEEK);
        judge(halves.getFirst(), halves.getLast(), end);
        judge(halves.getLast(), halves.getFirst(), end);
      }
    }
    double ratio = Math.sqrt(1 - gain / luck);
    assertTrue(ratio <= 0.75, "error of the estimate / error of the mean: " + ratio);
    assertTrue(width <= 0.8 * exactWidth, "width / exact width: " + width / exactWidth);
    assertTrue(covered >= 0.93 * judged, "coverage: " + (double) covered / judged);
  }

  private void judge(ChainHistory half, ChainHistory other, LocalDate end) {
    Interval week = RateEstimate.of(half, end).get().week();
    Window own = Window.ending(half, end, WEEK).get();
    Window judge = Window.ending(other, end, WEEK).get();
    double error = Math.log(week.value() / judge.ehPerS());
    double errorOfMean = Math.log(own.ehPerS() / judge.ehPerS());
    gain += errorOfMean * errorOfMean - error * error;
    luck += 1.0 / own.blocks();
    double deviation = Math.log(week.high95() / week.low95()) / 2 / Window.SHIFT_Z;
    double foreseen = Math.hypot(deviation, Math.sqrt(1.0 / judge.blocks()));
    covered += Math.abs(error) <= Window.SHIFT_Z * foreseen ? 1 : 0;
    judged++;
    PoissonInterval exact = PoissonInterval.of95(own.blocks());
    exactWidth += exact.highFactor() - exact.lowFactor();
    width += (week.high95() - week.low95()) / week.value();
  }

  /** Every block to one of two chains of half the rate, which are told at the whole rate. */
  private static List<ChainHistory> halves(int split) {
    SplittableRandom coin = new SplittableRandom(split);
    NavigableMap<LocalDate, ChainDay> heads = new TreeMap<>();
    NavigableMap<LocalDate, ChainDay> tails = new TreeMap<>();
    for (ChainDay day : SEASON.days().values()) {
      int head = 0;
      for (int block = 0; block < day.blocks(); block++) {
        head += coin.nextBoolean() ? 1 : 0;
      }
      heads.put(day.date(), half(day, head));
      tails.put(day.date(), half(day, day.blocks() - head));
    }
    return List.of(
        new ChainHistory(heads, List.of(), new TreeMap<>()),
        new ChainHistory(tails, List.of(), new TreeMap<>()));
  }

  private static ChainDay half(ChainDay day, int blocks) {
    double perBlock = 2 * day.hashrateEhPerS() / day.blocks();
    return new ChainDay(
        day.date(),
        blocks * perBlock,
        2 * day.difficulty(),
        blocks,
        day.subsidyBtc(),
        day.feesBtc(),
        Reading.missing("half a chain has no heights"));
  }
}
