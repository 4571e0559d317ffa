package hashbrief.core.estimate;

import java.time.LocalDate;

/**
 * Hash rate that is installed but idle, as a bracket: the highest 30-day mean of the smoothed
 * estimate against that of the last 30 days.
 *
 * @param highWaterEhPerS that highest mean, EH/s
 * @param highWaterLast last of its 30 days
 * @param idleEhPerS the difference with its 95 % interval, EH/s
 */
public record Idle(Interval highWaterEhPerS, LocalDate highWaterLast, Interval idleEhPerS) {}
