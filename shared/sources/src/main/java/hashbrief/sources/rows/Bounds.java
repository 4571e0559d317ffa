package hashbrief.sources.rows;

import hashbrief.core.units.Work;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What no honest answer of the years after 2018 lies outside of; a unit mix-up (a factor of 1000)
 * or a zero that means "unknown" does.
 */
public final class Bounds {
  private static final double MIN_EH_PER_S = 1;
  private static final double MAX_EH_PER_S = 10_000;
  private static final double MIN_DIFFICULTY = 1e12;
  private static final double MAX_DIFFICULTY = 1.5e15;
  // The highest day so far: 1257 BTC in 145 blocks on 2024-04-20 (Runes).
  private static final double MAX_FEES_BTC_PER_BLOCK = 12;

  private Bounds() {}

  /** Why the hash rate of a day is refused; empty where it is plausible. */
  public static Optional<String> rate(double ehPerS) {
    return outside("hash rate", ehPerS, MIN_EH_PER_S, MAX_EH_PER_S, "EH/s");
  }

  /** Why a difficulty is refused. */
  public static Optional<String> difficulty(double difficulty) {
    return outside("difficulty", difficulty, MIN_DIFFICULTY, MAX_DIFFICULTY, "");
  }

  /** Why mean fees per block are refused; a whole period without any fee is a missing figure. */
  public static Optional<String> fees(double btcPerBlock) {
    return outside("fees", btcPerBlock, Double.MIN_VALUE, MAX_FEES_BTC_PER_BLOCK, "BTC per block");
  }

  /**
   * Why a rate and a difficulty do not belong together: the day would have too few or many blocks.
   */
  public static Optional<String> blocks(LocalDate day, double ehPerS, double difficulty) {
    double blocks = Work.blocksPerDay(ehPerS, difficulty);
    return outside("blocks of " + day, blocks, 50, 300, "");
  }

  private static Optional<String> outside(
      String what, double value, double min, double max, String unit) {
    if (value >= min && value <= max) {
      return Optional.empty();
    }
    return Optional.of(
        value == 0
            ? what + " 0 means unknown"
            : (what + " " + value + " " + unit).strip() + " is not plausible");
  }
}
