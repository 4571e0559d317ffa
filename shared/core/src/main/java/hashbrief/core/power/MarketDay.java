package hashbrief.core.power;

import java.time.LocalDate;

/**
 * The power price of one UTC day in one market, in the currency of the source, per MWh.
 *
 * @param mean time-weighted mean of the source's intervals
 * @param min lowest interval
 * @param max highest interval
 * @param negativeHours clock hours with a price below zero
 * @param hours clock hours that the source covers, above 0 and at most 24
 */
public record MarketDay(
    LocalDate date, double mean, double min, double max, double negativeHours, double hours) {

  public MarketDay {
    if (!(hours > 0 && hours <= 24)) {
      throw new IllegalArgumentException(date + ": hours must be in (0, 24], not " + hours);
    }
    if (!(negativeHours >= 0 && negativeHours <= hours)) {
      throw new IllegalArgumentException(date + ": negative hours of " + negativeHours);
    }
    double slack = 1e-6 * (1 + Math.abs(mean)); // published statistics are rounded
    if (!(min <= mean + slack && mean <= max + slack) || !Double.isFinite(max - min)) {
      throw new IllegalArgumentException(date + ": mean outside lowest to highest: " + mean);
    }
  }
}
