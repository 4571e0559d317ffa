package hashbrief.sources.bitcoincore;

import hashbrief.core.units.Work;
import hashbrief.sources.bitcoincore.Headers.Header;
import hashbrief.sources.chain.Epochs;
import hashbrief.sources.fetch.UpstreamException;
import hashbrief.sources.fetch.UpstreamException.Category;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the last block of many days at once, round by round: a guess from the epochs, moved by the
 * time that the guessed block is off, until a stretch of headers holds the midnight. Header times
 * may go backwards, so a stretch counts only with blocks to spare on both sides.
 */
final class DayEnds {
  private static final int ROUNDS = 12;
  private static final int BLIND_ROUNDS = 2; // single headers first: they move a guess far
  private static final int HALF = 6;
  private static final int SPARE = 3;

  private final Headers headers;
  private final long lowest;
  private final long tip;

  DayEnds(Headers headers, long lowest, long tip) {
    this.headers = headers;
    this.lowest = lowest;
    this.tip = tip;
  }

  NavigableMap<LocalDate, Long> find(Collection<LocalDate> days, Epochs epochs)
      throws UpstreamException {
    Map<LocalDate, Long> guesses = new TreeMap<>();
    days.forEach(day -> guesses.put(day, clamp(epochs.heightAt(midnight(day)))));
    NavigableMap<LocalDate, Long> found = new TreeMap<>();
    for (int round = 0; round < ROUNDS && !guesses.isEmpty(); round++) {
      int half = round < BLIND_ROUNDS ? 0 : HALF;
      TreeSet<Long> wanted = new TreeSet<>();
      for (long guess : guesses.values()) {
        for (long height = clamp(guess - half); height <= clamp(guess + half); height++) {
          wanted.add(height);
        }
      }
      headers.load(wanted);
      if (half > 0) {
        guesses.forEach((day, guess) -> end(day, guess).ifPresent(end -> found.put(day, end)));
        guesses.keySet().removeAll(found.keySet());
      }
      for (Map.Entry<LocalDate, Long> entry : guesses.entrySet()) {
        entry.setValue(moved(entry.getKey(), entry.getValue()));
      }
    }
    if (!guesses.isEmpty()) {
      throw new UpstreamException(
          Category.IMPLAUSIBLE,
          Rpc.ID + ": header times around the end of " + guesses.keySet() + " make no sense");
    }
    return found;
  }

  private long moved(LocalDate day, long guess) throws UpstreamException {
    long off = Duration.between(headers.get(guess).time(), midnight(day)).toSeconds();
    return clamp(guess + Math.round(off / Work.TARGET_SECONDS));
  }

  /**
   * The block with the latest time before midnight, where the stretch around the guess shows it.
   */
  private Optional<Long> end(LocalDate day, long guess) {
    Header end = null;
    NavigableMap<Long, Header> stretch = headers.range(guess - HALF, guess + HALF);
    for (Header header : stretch.values()) {
      boolean before = header.time().isBefore(midnight(day));
      if (before && (end == null || !header.time().isBefore(end.time()))) {
        end = header;
      }
    }
    boolean shown =
        end != null
            && end.height() - SPARE >= stretch.firstKey()
            && (end.height() + SPARE <= stretch.lastKey()
                || end.height() < tip && stretch.lastKey() == tip);
    return shown ? Optional.of(end.height()) : Optional.empty();
  }

  private long clamp(long height) {
    return Math.clamp(height, lowest, tip);
  }

  private static Instant midnight(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
