package hashbrief.core.chain;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/**
 * One complete UTC day of the chain.
 *
 * @param hashrateEhPerS mean hash rate of the day, EH/s, above zero
 * @param difficulty mean difficulty of the day's blocks, above zero
 * @param blocks blocks of the day, above zero; from rate and difficulty where heights are unknown
 * @param subsidyBtc mean subsidy per block, BTC
 * @param feesBtc all fees of the day, BTC, not negative
 * @param endHeight height of the day's last block
 */
public record ChainDay(
    LocalDate date,
    double hashrateEhPerS,
    double difficulty,
    int blocks,
    double subsidyBtc,
    Reading<Double> feesBtc,
    Reading<Long> endHeight) {

  public ChainDay {
    requirePositive(date, "hash rate", hashrateEhPerS);
    requirePositive(date, "difficulty", difficulty);
    requirePositive(date, "number of blocks", blocks);
    requirePositive(date, "subsidy", subsidyBtc);
    if (feesBtc.isPresent() && feesBtc.get() < 0) {
      throw new IllegalArgumentException(date + ": fees below zero: " + feesBtc.get());
    }
  }

  private static void requirePositive(LocalDate date, String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(date + ": " + what + " must be above zero, not " + value);
    }
  }
}
