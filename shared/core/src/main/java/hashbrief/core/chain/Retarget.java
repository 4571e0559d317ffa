package hashbrief.core.chain;

import hashbrief.core.units.Reading;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of difficulty.
 *
 * @param date UTC day of the first block of the new epoch
 * @param height height of that block
 * @param difficulty the new difficulty, above zero
 * @param change new / old - 1
 * @param firstBlockTime time of that block
 */
public record Retarget(
    LocalDate date,
    Reading<Long> height,
    double difficulty,
    Reading<Double> change,
    Reading<Instant> firstBlockTime) {

  public Retarget {
    if (!(difficulty > 0) || Double.isInfinite(difficulty)) {
      throw new IllegalArgumentException(date + ": difficulty must be above zero: " + difficulty);
    }
  }
}
