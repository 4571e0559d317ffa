package hashbrief.core.estimate;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Daily block counts in a row, and the grid of the log rate that holds them.
 *
 * @param first day of index 0
 * @param blocks blocks of each day; {@link #NONE} for a day that is absent
 * @param ehPerSPerBlock work of the day's mean block as a rate, EH/s for one block a day: D 2^32 /
 *     86400. A day with a retarget has the mean over its blocks
 * @param low log rate (ln EH/s) of the first cell
 * @param cells cells of the grid
 */
record Observations(LocalDate first, int[] blocks, double[] ehPerSPerBlock, double low, int cells) {

  static final int NONE = -1;

  /** Width of a cell in the log rate; a third of the narrowest posterior's deviation. */
  static final double CELL = 0.006;

  /** Room beyond the lowest and the highest day, in the log rate. */
  private static final double ROOM = 0.6;

  /**
   * Complete days up to asOf, from at most {@code limit} days back.
   *
   * @param chain has at least one day within the limit
   */
  static Observations of(ChainHistory chain, LocalDate asOf, int limit) {
    var days = chain.days().subMap(asOf.minusDays(limit - 1L), true, asOf, true);
    LocalDate first = days.firstKey();
    int length = Math.toIntExact(ChronoUnit.DAYS.between(first, asOf) + 1);
    int[] blocks = new int[length];
    double[] perBlock = new double[length];
    Arrays.fill(blocks, NONE);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (ChainDay day : days.values()) {
      int at = Math.toIntExact(ChronoUnit.DAYS.between(first, day.date()));
      blocks[at] = day.blocks();
      perBlock[at] = day.hashrateEhPerS() / day.blocks();
      lowest = Math.min(lowest, day.hashrateEhPerS());
      highest = Math.max(highest, day.hashrateEhPerS());
    }
    double low = StrictMath.log(lowest) - ROOM;
    int cells = (int) ((StrictMath.log(highest) + ROOM - low) / CELL) + 1;
    return new Observations(first, blocks, perBlock, low, cells);
  }

  int length() {
    return blocks.length;
  }

  /** Log rate of a cell. */
  double log(int cell) {
    return low + cell * CELL;
  }

  /** Rate of every cell, EH/s. */
  double[] rates() {
    double[] rates = new double[cells];
    for (int i = 0; i < cells; i++) {
      rates[i] = StrictMath.exp(log(i));
    }
    return rates;
  }
}
