package hashbrief.sources.providers.nyiso;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Turns the local hours of one zone, in the order of the file, into instants. */
final class EasternHours {
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private final Set<Instant> seen = new HashSet<>();

  /** How many hours the local day has. */
  static long of(LocalDate day) {
    return Duration.between(day.atStartOfDay(EASTERN), day.plusDays(1).atStartOfDay(EASTERN))
        .toHours();
  }

  /**
   * The instant of a local hour; a repeated hour is the later one in the night of the clock change.
   * Empty for an hour that does not exist (spring) or that stands once too often.
   */
  Optional<Instant> next(LocalDateTime local) {
    if (EASTERN.getRules().getValidOffsets(local).isEmpty()) {
      return Optional.empty();
    }
    ZonedDateTime first = local.atZone(EASTERN).withEarlierOffsetAtOverlap();
    if (seen.add(first.toInstant())) {
      return Optional.of(first.toInstant());
    }
    Instant second = first.withLaterOffsetAtOverlap().toInstant();
    return seen.add(second) ? Optional.of(second) : Optional.empty();
  }
}
