package hashbrief.core.compute;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/**
 * A public lease of a miner's site for AI computing.
 *
 * @param announced day from which it counts (a month counts from its last day)
 * @param criticalItMw power of the servers, MW
 * @param usdPerKwMonth rent per kW of critical IT and month, 100 % take-or-pay
 * @param noiMargin published net operating income / rent, as a fraction
 */
public record Lease(
    String lessor,
    String tenant,
    LocalDate announced,
    double criticalItMw,
    double usdPerKwMonth,
    Reading<Double> noiMargin,
    String source) {

  public Lease {
    if (!(criticalItMw > 0 && usdPerKwMonth > 0)) {
      throw new IllegalArgumentException(
          lessor + "/" + tenant + ": power and rent must be above 0");
    }
  }
}
