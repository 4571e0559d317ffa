package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/**
 * One day of the printed history. Means end with the day; fees are the sum of the day.
 *
 * @param sma7Low95EhPerS exact 95 % interval of the 7-day mean, from its blocks
 */
public record HistoryDay(
    LocalDate date,
    int blocks,
    double hashrateEhPerS,
    Reading<Double> sma7EhPerS,
    Reading<Double> sma7Low95EhPerS,
    Reading<Double> sma7High95EhPerS,
    Reading<Double> sma30EhPerS,
    double difficulty,
    Reading<Double> priceUsd,
    Reading<Double> feesBtc,
    Reading<Double> hashpriceUsdPerPhDay) {}
