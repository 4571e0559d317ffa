package hashbrief.core.units;

/** Work, subsidy and time of the chain: the constants that every formula shares. */
public final class Work {

  /** Seconds of a UTC day. */
  public static final double SECONDS_PER_DAY = 86400;

  /** Blocks of a difficulty epoch. */
  public static final int EPOCH_BLOCKS = 2016;

  /** Intended seconds between blocks. */
  public static final double TARGET_SECONDS = 600;

  /** Hashes of one block at difficulty 1: 2^32 (expected number of hashes below the target). */
  public static final double HASHES_PER_DIFFICULTY = 4294967296.0;

  private static final double HASHES_PER_EXAHASH = 1e18;
  private static final int HALVING_BLOCKS = 210_000;
  private static final double FIRST_SUBSIDY_BTC = 50;

  private Work() {}

  /**
   * Mean hash rate in EH/s of {@code blocks} at a mean {@code difficulty} within {@code seconds}.
   */
  public static double ehPerS(double blocks, double difficulty, double seconds) {
    return blocks * difficulty * HASHES_PER_DIFFICULTY / seconds / HASHES_PER_EXAHASH;
  }

  /** Mean difficulty of a day's blocks, from its hash rate: the inverse of {@link #ehPerS}. */
  public static double difficulty(double ehPerS, double blocks, double seconds) {
    return ehPerS * HASHES_PER_EXAHASH * seconds / (blocks * HASHES_PER_DIFFICULTY);
  }

  /** Expected blocks of a day (a real number) at {@code ehPerS} and {@code difficulty}. */
  public static double blocksPerDay(double ehPerS, double difficulty) {
    return ehPerS * HASHES_PER_EXAHASH * SECONDS_PER_DAY / (difficulty * HASHES_PER_DIFFICULTY);
  }

  /** Subsidy of the block at {@code height}, BTC: 50 / 2^floor(height / 210000). */
  public static double subsidyBtc(long height) {
    if (height < 0) {
      throw new IllegalArgumentException("height below zero: " + height);
    }
    return FIRST_SUBSIDY_BTC / StrictMath.pow(2, Math.floorDiv(height, HALVING_BLOCKS));
  }
}
