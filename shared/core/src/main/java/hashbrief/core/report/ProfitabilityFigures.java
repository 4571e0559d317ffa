package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.util.List;
import java.util.Map;

/**
 * Rigs against markets. Keys of the maps are the markets' ids.
 *
 * @param losingShare share of the catalogue's rigs with a negative margin
 */
public record ProfitabilityFigures(
    List<RigFigures> rigs,
    Map<String, Reading<Double>> breakEvenEfficiencyJoulesPerTerahash,
    Map<String, Reading<Double>> losingShare) {

  /**
   * One rig.
   *
   * @param breakEvenUsdPerMwh power price at which the margin before financing is zero
   * @param spreadUsdPerMwh break-even minus the market's price
   * @param marginUsdPerPhDay hash price less all costs (financing where known)
   */
  public record RigFigures(
      String model,
      double joulesPerTerahash,
      Reading<Double> revenueUsdPerMwh,
      Reading<Double> breakEvenUsdPerMwh,
      Map<String, Reading<Double>> spreadUsdPerMwh,
      Map<String, Reading<Double>> breakEvenBtcPriceUsd,
      Cost costUsdPerPhDay,
      Map<String, Reading<Double>> marginUsdPerPhDay) {}

  /** The cost stack, USD per PH/s and day. */
  public record Cost(
      Map<String, Reading<Double>> energy,
      double operation,
      Reading<Double> poolFee,
      Reading<Double> financing) {}
}
