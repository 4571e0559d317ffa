package hashbrief.core.compute;

import hashbrief.core.units.DailySeries;

/**
 * Rental prices of one GPU from one source, never spliced from two.
 *
 * @param gpu what is rented, for example H100 on demand
 * @param usdPerHour per GPU-hour, by the day from which the figure counts
 */
public record GpuRental(String gpu, DailySeries usdPerHour) {}
