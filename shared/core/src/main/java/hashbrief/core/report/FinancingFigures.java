package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/** The reference rate of financing: SOFR in percent a year, and its day. */
public record FinancingFigures(Reading<Double> sofrPercent, Reading<LocalDate> sofrDate) {}
