package hashbrief.core.report;

import hashbrief.core.hashprice.Attribution;
import hashbrief.core.units.Reading;

/**
 * Hash price of the asOf day, 7 and 30 days before it, and why it changed.
 *
 * @param change30d now / 30 days before - 1
 * @param feeShare7 fees / (subsidy + fees) of the report week
 */
public record HashpriceFigures(
    Reading<Double> usdPerPhDay,
    Reading<Double> btcPerPhDay,
    Reading<Double> weekAgoUsdPerPhDay,
    Reading<Double> monthAgoUsdPerPhDay,
    Reading<Double> change30d,
    Reading<Attribution> attribution30d,
    Reading<Double> feeShare7) {}
