package hashbrief.run.steps;

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
}
