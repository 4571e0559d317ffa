package hashbrief.core.report;

import hashbrief.core.units.Reading;

/**
 * One site of the reader's own fleet.
 *
 * @param powerMw at the meter: the rigs' power x PUE
 * @param revenueUsdPerDay before the pool's fee
 */
public record SiteFigures(
    String id,
    String market,
    double hashratePhPerS,
    double powerMw,
    Reading<Double> revenueUsdPerDay,
    Reading<Double> revenueBtcPerDay,
    Reading<Double> marginUsdPerDay) {}
