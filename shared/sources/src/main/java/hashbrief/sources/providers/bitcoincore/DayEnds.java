package hashbrief.sources.providers.bitcoincore;

import hashbrief.core.units.Work;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.providers.bitcoincore.Headers.Header;
import hashbrief.sources.rows.Epochs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
record DayEnds(Headers headers, long lowest, long tip) {
  private static final int ROUNDS = 12;
  private static final int BLIND_ROUNDS = 2; // single headers first: they move a guess far
  private static final int HALF = 6;
  private static final int SPARE = 3;

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
      for (LocalDate day : List.copyOf(guesses.keySet())) {
        long guess = guesses.get(day);
        Optional<Header> last = lastBefore(midnight(day), guess, half);
        if (half > 0 && last.isPresent() && withSpare(last.get().height(), guess)) {
          found.put(day, last.get().height());
          guesses.remove(day);
        } else if (half > 0 && last.isPresent()) {
          guesses.put(day, last.get().height()); // the stretch around it will show what follows
        } else {
          guesses.put(day, moved(day, guess));
        }
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
    double off = Duration.between(headers.get(guess).time(), midnight(day)).toSeconds();
    double blocks = off / Work.TARGET_SECONDS;
    return clamp(guess + (long) (off < 0 ? Math.floor(blocks) : blocks));
  }

  /** The block with the latest time before midnight in the stretch around the guess. */
  private Optional<Header> lastBefore(Instant midnight, long guess, int half) {
    return headers.range(guess - half, guess + half).values().stream()
        .filter(header -> header.time().isBefore(midnight))
        .reduce((a, b) -> b.time().isBefore(a.time()) ? a : b);
  }

  private boolean withSpare(long end, long guess) {
    long from = clamp(guess - HALF);
    long to = clamp(guess + HALF);
    return end - SPARE >= from && (end + SPARE <= to || to == tip && end < tip);
  }

  private long clamp(long height) {
    return Math.clamp(height, lowest, tip);
  }

  private static Instant midnight(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
