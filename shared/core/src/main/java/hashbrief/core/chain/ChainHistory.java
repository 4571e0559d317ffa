package hashbrief.core.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The chain up to asOf: complete days in date order (days may be absent), retargets in date order,
 * and the times of single blocks where a source told them.
 *
 * @param days by date; the newest is asOf
 * @param retargets ascending; the first may lie before the first day
 * @param blockTimes time of the block at a height, where known exactly; may be empty
 */
public record ChainHistory(
    NavigableMap<LocalDate, ChainDay> days,
    List<Retarget> retargets,
    NavigableMap<Long, Instant> blockTimes) {

  public ChainHistory {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a chain without a day");
    }
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    retargets = List.copyOf(retargets);
    blockTimes = Collections.unmodifiableNavigableMap(new TreeMap<>(blockTimes));
  }

  /** Only what was known at the end of {@code asOf}. */
  public ChainHistory until(LocalDate asOf) {
    Instant end = asOf.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    NavigableMap<Long, Instant> times = new TreeMap<>(blockTimes);
    times.values().removeIf(time -> !time.isBefore(end));
    return new ChainHistory(
        days.headMap(asOf, true),
        retargets.stream().filter(r -> !r.date().isAfter(asOf)).toList(),
        times);
  }
}
