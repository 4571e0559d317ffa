package hashbrief.core.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Filter and draws against the same written the long way ({@link DenseWalk}). */
class FilterTest {

  private static final double PER_BLOCK = 7;
  private static final Walk WALK = Walk.of(0.016);

  /** A fall of a third after the sixth day, and a day that is absent. */
  private static final int[] BLOCKS = {150, 139, 152, 141, 147, 133, 99, -1, 92, 104, 97, 101};

  private static final Observations SEEN =
      new Observations(
          SimulatedChain.FIRST, BLOCKS, filled(BLOCKS.length), Math.log(PER_BLOCK * 40), 300);

  private static DenseWalk dense(Walk walk) {
    return new DenseWalk(walk, BLOCKS, PER_BLOCK, SEEN.low(), SEEN.log(300), Observations.CELL);
  }

  private static double[] filled(int days) {
    double[] same = new double[days];
    Arrays.fill(same, PER_BLOCK);
    return same;
  }

  private static Filter filter() {
    return Filter.over(SEEN, Filter.likelihoods(SEEN, SEEN.rates()), WALK);
  }

  @Test
  void newestDay_isThatOfTheDenseFilter() {
    Mass newest = filter().on(BLOCKS.length - 1);
    double mean = 0;
    double square = 0;
    for (int cell = newest.from(); cell < newest.to(); cell++) {
      mean += newest.at(cell) * SEEN.log(cell);
      square += newest.at(cell) * SEEN.log(cell) * SEEN.log(cell);
    }
    double[] expected = dense(WALK).smoothed()[BLOCKS.length - 1];
    assertEquals(expected[0], mean, 5e-4);
    assertEquals(expected[1], square - mean * mean, expected[1] * 0.02);
  }

  @Test
  void everyDay_sumsToOne() {
    Filter filter = filter();
    for (int day = 0; day < BLOCKS.length; day++) {
      assertEquals(1, Arrays.stream(filter.on(day).weights()).sum(), 1e-9);
    }
  }

  @Test
  void evidence_prefersTheSizeThatTheCountsMove() {
    double[] weights = new Filters(SEEN, SEEN.rates()).weights(BLOCKS.length - 1);
    assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
    assertTrue(weights[2] > weights[0], Arrays.toString(weights));
  }

  @Test
  void draws_haveTheMeanOfTheDenseSmoother() {
    int last = BLOCKS.length - 1;
    Filters one = new Filters(SEEN, SEEN.rates());
    Draws draws = Draws.of(one, SEEN.rates(), 0, last, 20_000, 1);
    double[] weights = one.weights(last);
    double[] expected = new double[BLOCKS.length];
    for (int k = 0; k < weights.length; k++) {
      double[][] smoothed = dense(Walk.SIZES.get(k)).smoothed();
      for (int day = 0; day <= last; day++) {
        expected[day] += weights[k] * Math.exp(smoothed[day][0] + smoothed[day][1] / 2);
      }
    }
    for (int day = 0; day <= last; day++) {
      assertEquals(1, draws.mean(day) / expected[day], 0.004, "day " + day);
    }
  }
}
