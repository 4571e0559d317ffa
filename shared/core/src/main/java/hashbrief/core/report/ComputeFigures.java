package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the same megawatt-hour earns in AI.
 *
 * @param announcedMw critical IT of the miners' leases announced by asOf
 * @param medianLeaseNoiUsdPerMwh median over the leases, per metered MWh
 * @param switchHashpriceUsdPerPhDay hash price at which a rig (outer key) in a market (inner key)
 *     earns what the median lease nets
 * @param miningCoefficientOfVariation of 90 days of mining revenue per MWh
 */
public record ComputeFigures(
    List<LeaseFigures> leases,
    GpuFigures gpu,
    Reading<Double> announcedMw,
    Reading<Double> medianLeaseNoiUsdPerMwh,
    Map<String, Map<String, Reading<Double>>> switchHashpriceUsdPerPhDay,
    Reading<Double> miningCoefficientOfVariation) {

  /**
   * One lease.
   *
   * @param usdPerMwh rent per MWh of critical IT
   * @param noiMargin net operating income / rent
   * @param noiMarginPublished whether that margin was published; otherwise it is assumed
   * @param noiUsdPerMwh net operating income per metered MWh
   */
  public record LeaseFigures(
      String lessor,
      String tenant,
      LocalDate announced,
      double criticalItMw,
      double usdPerMwh,
      double noiMargin,
      boolean noiMarginPublished,
      double noiUsdPerMwh) {}

  /**
   * GPU rental.
   *
   * @param usdPerHour newest price by asOf, USD per GPU-hour
   * @param usdPerMwh per MWh of critical IT
   * @param coefficientOfVariation over the points of the last 90 days
   */
  public record GpuFigures(
      Reading<Double> usdPerHour,
      Reading<Double> usdPerMwh,
      Reading<Double> coefficientOfVariation) {}
}
