package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/**
 * Hash rate with its uncertainty.
 *
 * @param sma7Low95EhPerS exact 95 % interval from the week's blocks
 * @param ribbon SMA30 / SMA60 (below 1: the rate is falling)
 * @param puell issuance in USD / its mean over 365 days
 */
public record HashrateFigures(
    double sma7EhPerS,
    Reading<Double> sma30EhPerS,
    Reading<Double> sma90EhPerS,
    int blocks7,
    double sma7Low95EhPerS,
    double sma7High95EhPerS,
    WeekOverWeek weekOverWeek,
    Peak peak,
    WeekLow weekLow,
    Threshold threshold,
    Fleet fleet,
    Reading<Double> ribbon,
    Reading<Double> puell) {

  /** The report week against the week before it. */
  public record WeekOverWeek(
      Reading<Double> change, Reading<Double> z, Reading<Significance> verdict) {}

  /**
   * The highest 7-day mean of the history; z is judged against {@code criticalZ}, the 5 % point of
   * the maximum of that many windows under a constant rate.
   *
   * @param drawdown sma7 / peak - 1
   */
  public record Peak(
      LocalDate date,
      double sma7EhPerS,
      double drawdown,
      Reading<Double> z,
      double criticalZ,
      Reading<Significance> verdict) {}

  /**
   * The lowest 7-day mean that ends within the report week.
   *
   * @param lowestSince the last earlier day with one as low
   * @param lowestForDays days from then to {@code date}
   */
  public record WeekLow(
      LocalDate date,
      double sma7EhPerS,
      Reading<LocalDate> lowestSince,
      Reading<Integer> lowestForDays) {}

  /**
   * The threshold of the settings, and the probability that the true rate is below it.
   *
   * @param crossedOn day on which the 7-day mean came to the side of the threshold where it is now;
   *     missing where the history knows it on no other
   */
  public record Threshold(
      double ehPerS, boolean sma7Below, double probabilityBelow, Reading<LocalDate> crossedOn) {}

  /** Installed but idle: the largest SMA30 of the last 90 days against the SMA30 of asOf. */
  public record Fleet(
      Reading<Double> highWaterEhPerS,
      Reading<Double> idleEhPerS,
      Reading<Double> idleLow95EhPerS,
      Reading<Double> idleHigh95EhPerS) {}

  /** Whether a change of hash rate is more than luck. */
  public enum Significance {
    NOISE,
    SHIFT
  }
}
