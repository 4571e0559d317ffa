package hashbrief.core.report;

import hashbrief.core.units.Reading;

/** The closing price of the asOf day, USD per BTC. */
public record PriceFigures(Reading<Double> usd) {}
