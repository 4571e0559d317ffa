package hashbrief.sources.rows;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Upstream;
import java.time.LocalDate;

/** What all sources of GPU rental share: the bounds, and what is rented. */
public final class GpuRows {

  /** USD per GPU-hour; an H100 was never offered for less, and a whole server costs less. */
  private static final double LOWEST = 0.1;

  private static final double HIGHEST = 50;

  private GpuRows() {}

  public static DailyRows rows(Upstream<?> source, LocalDate asOf) {
    return new DailyRows(source.id() + " H100", asOf, LOWEST, HIGHEST);
  }

  public static boolean plausible(double usdPerHour) {
    return usdPerHour >= LOWEST && usdPerHour <= HIGHEST;
  }

  public static GpuRental rental(DailySeries usdPerHour) {
    return new GpuRental("H100 on demand", usdPerHour);
  }
}
