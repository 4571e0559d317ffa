package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/** One day of the printed history. Means end with the day; fees are the sum of the day. */
public record HistoryDay(
    LocalDate date,
    int blocks,
    double hashrateEhPerS,
    Reading<Double> sma7EhPerS,
    Reading<Double> sma30EhPerS,
    double difficulty,
    Reading<Double> priceUsd,
    Reading<Double> feesBtc,
    Reading<Double> hashpriceUsdPerPhDay) {}
