package hashbrief.core.estimate;

import java.time.LocalDate;

/**
 * How far the estimate of the report week is from its own peak.
 *
 * @param change week / peak - 1 with its 95 % interval; zero where the week is the peak
 * @param peakDate last day of the 7 days with the highest smoothed mean
 */
public record Drawdown(Interval change, LocalDate peakDate) {}
