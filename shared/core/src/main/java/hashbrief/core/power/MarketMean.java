package hashbrief.core.power;

import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A market over some UTC days, in USD per MWh.
 *
 * @param mean weighted by the hours that each day covers
 * @param min lowest interval
 * @param max highest interval
 * @param negativeHours clock hours with a price below zero
 * @param hours clock hours covered
 */
public record MarketMean(double mean, double min, double max, double negativeHours, double hours) {

  /** Rates are published on business days; the last one counts this long. */
  private static final int RATE_MAX_AGE_DAYS = 7;

  /** The share of the hours that must be covered for a mean to stand for the whole. */
  private static final double ENOUGH = 120.0 / 168;

  private static final int HOURS_PER_DAY = 24;

  /**
   * The {@code days} days that end with {@code last}. Each day is converted at the last ECB rate on
   * or before it. Missing when less than five sevenths of the hours are covered, or a rate is.
   */
  public static Reading<MarketMean> of(
      Market market, Reading<DailySeries> usdPerEur, LocalDate last, int days) {
    return market.days().flatMap(all -> of(all, market.currency(), usdPerEur, last, days));
  }

  private static Reading<MarketMean> of(
      List<MarketDay> all,
      String currency,
      Reading<DailySeries> usdPerEur,
      LocalDate last,
      int days) {
    LocalDate first = last.minusDays(days - 1L);
    List<MarketDay> within = new ArrayList<>();
    for (MarketDay day : all) {
      if (!day.date().isBefore(first) && !day.date().isAfter(last)) {
        Reading<Double> rate = usdPer(currency, usdPerEur, day.date());
        if (rate instanceof Reading.Missing<Double>(String reason)) {
          return Reading.missing(reason);
        }
        within.add(inUsd(day, rate.get()));
      }
    }
    double hours = within.stream().mapToDouble(MarketDay::hours).sum();
    if (hours < ENOUGH * HOURS_PER_DAY * days) {
      return Reading.missing(
          "prices cover %s of the %s hours from %s to %s"
              .formatted(Math.round(hours), HOURS_PER_DAY * days, first, last));
    }
    return Reading.of(
        new MarketMean(
            within.stream().mapToDouble(day -> day.mean() * day.hours()).sum() / hours,
            within.stream().mapToDouble(MarketDay::min).min().orElseThrow(),
            within.stream().mapToDouble(MarketDay::max).max().orElseThrow(),
            within.stream().mapToDouble(MarketDay::negativeHours).sum(),
            hours));
  }

  private static MarketDay inUsd(MarketDay day, double rate) {
    return new MarketDay(
        day.date(),
        day.mean() * rate,
        day.min() * rate,
        day.max() * rate,
        day.negativeHours(),
        day.hours());
  }

  /** USD for one unit of the currency on that day. */
  private static Reading<Double> usdPer(
      String currency, Reading<DailySeries> usdPerEur, LocalDate day) {
    return switch (currency) {
      case "USD" -> Reading.of(1.0);
      case "EUR" ->
          usdPerEur.flatMap(rates -> rates.latest(day, RATE_MAX_AGE_DAYS, "EUR/USD rate"));
      default -> Reading.missing("no exchange rate for " + currency);
    };
  }
}
