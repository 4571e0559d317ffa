package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.util.List;

/** Power prices of the report week. */
public record EnergyFigures(List<MarketFigures> markets) {

  /**
   * One market: time-weighted mean, lowest and highest interval of the report week, and the mean of
   * 28 days.
   *
   * @param negativeHours clock hours with a price below zero
   * @param hours clock hours that the source covers (168 in a full week)
   */
  public record MarketFigures(
      String id,
      String source,
      Reading<Double> meanUsdPerMwh,
      Reading<Double> minUsdPerMwh,
      Reading<Double> maxUsdPerMwh,
      Reading<Double> negativeHours,
      Reading<Double> hours,
      Reading<Double> mean28UsdPerMwh) {}
}
