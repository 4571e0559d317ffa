package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rigs against markets. Keys of the maps are the markets' ids, unless they are said to be models.
 *
 * @param breakEvenEfficiencyJoulesPerTerahash the least efficient rig that still pays
 * @param losingShare share of the catalogue's rigs whose cash margin is not above zero
 * @param losingMargins cash margins of a rig in a market that are not above zero
 * @param margins cash margins that are known
 * @param daily the newest 180 days of the history
 */
public record ProfitabilityFigures(
    List<RigFigures> rigs,
    Map<String, Reading<Double>> breakEvenEfficiencyJoulesPerTerahash,
    Map<String, Reading<Double>> losingShare,
    int losingMargins,
    int margins,
    List<DailyRevenue> daily) {

  /**
   * One rig.
   *
   * @param revenueUsdPerMwh per MWh of the rig
   * @param breakEvenUsdPerMwh power price at which the cash margin is zero
   * @param spreadUsdPerMwh break-even minus the market's price
   * @param breakEvenBtcPriceUsd price of a bitcoin at which the cash margin is zero
   * @param cashMarginUsdPerPhDay hash price less pool fee, energy and operation; no capital in it
   */
  public record RigFigures(
      String model,
      double joulesPerTerahash,
      Reading<Double> revenueUsdPerMwh,
      Reading<Double> breakEvenUsdPerMwh,
      Map<String, Reading<Double>> spreadUsdPerMwh,
      Map<String, Reading<Double>> breakEvenBtcPriceUsd,
      Cost costUsdPerPhDay,
      Map<String, Reading<Double>> cashMarginUsdPerPhDay) {}

  /** The cost stack, USD per PH/s and day. Capital is told beside the cash margin, not in it. */
  public record Cost(
      Map<String, Reading<Double>> energy,
      Map<String, Reading<Double>> operation,
      Reading<Double> poolFee,
      Reading<Capital> capital) {}

  /** The annuity of a rig, USD per PH/s and day; the three are equal where its price is known. */
  public record Capital(double low, double best, double high, Basis basis) {}

  /** What the cost of capital is computed from. */
  public enum Basis {
    /** A published price of the rig. */
    PRICE
  }

  /**
   * Revenue of one day.
   *
   * @param revenueUsdPerMwh by model: the most efficient rig, one in the middle, the least
   *     efficient
   */
  public record DailyRevenue(LocalDate date, Map<String, Reading<Double>> revenueUsdPerMwh) {}
}
