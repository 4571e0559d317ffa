package hashbrief.run.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which day a run is about. */
public final class AsOf {
  // Sources publish a day up to an hour late (mempool.space), prices somewhat later.
  private static final Duration SETTLING = Duration.ofHours(2);

  private AsOf() {}

  /** The last UTC day that ended at least 2 hours before {@code scheduled}. */
  public static LocalDate at(Instant scheduled) {
    return scheduled.minus(SETTLING).atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }

  /** Refuses a day that is not over: what is fetched of it is kept, and would stay half a day. */
  public static void requireEnded(LocalDate asOf, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!asOf.isBefore(today)) {
      throw new WrongEventException(
          asOf + " has not ended yet; allowed: " + today.minusDays(1) + " or before");
    }
  }
}
