package hashbrief.core.hashprice;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;

/**
 * What a unit of hash rate earns on one day.
 *
 * @param difficulty mean difficulty of the day's blocks
 * @param subsidyBtc per block
 * @param feesBtc mean fees per block
 * @param priceUsd close, USD per BTC
 */
public record HashPrice(double difficulty, double subsidyBtc, double feesBtc, double priceUsd) {

  private static final double HASHES_PER_PETAHASH = 1e15;

  /**
   * The figures of the day. (Luxor's definition takes the fees of the last 144 blocks; a UTC day is
   * close to that and can be told from any source.)
   */
  public static Reading<HashPrice> of(ChainDay day, Reading<Double> closeUsd) {
    return day.feesBtc()
        .with(
            closeUsd,
            (fees, close) ->
                new HashPrice(day.difficulty(), day.subsidyBtc(), fees / day.blocks(), close));
  }

  /**
   * BTC per PH/s and day: 1e15 x 86400 / (D x 2^32) x (subsidy + mean fees per block); a share of
   * the expected blocks times what a block pays.
   */
  public static Reading<Double> btcPerPhDay(ChainDay day) {
    return day.feesBtc()
        .map(fees -> blocksPerPhDay(day.difficulty()) * (day.subsidyBtc() + fees / day.blocks()));
  }

  /** USD per PH/s and day: the price in BTC times the close. */
  public double usdPerPhDay() {
    return blocksPerPhDay(difficulty) * rewardBtc() * priceUsd;
  }

  /** Subsidy and fees of a block, BTC. */
  public double rewardBtc() {
    return subsidyBtc + feesBtc;
  }

  private static double blocksPerPhDay(double difficulty) {
    return HASHES_PER_PETAHASH * Work.SECONDS_PER_DAY / (difficulty * Work.HASHES_PER_DIFFICULTY);
  }
}
