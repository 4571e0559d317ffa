package hashbrief.sources.rows;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Gathers the closes of one source and refuses what cannot be one. */
public final class Closes {

  /** So many days before asOf are asked for: hash price over the printed history, and Puell. */
  public static final int DAYS = 400;

  private static final double MIN_USD = 1_000;
  private static final double MAX_USD = 5_000_000;

  private final Trail trail;
  private final LocalDate asOf;
  private final NavigableMap<LocalDate, Double> byDay = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();

  public Closes(Trail trail, LocalDate asOf) {
    this.trail = trail;
    this.asOf = asOf;
  }

  /** First day that is asked for. */
  public static LocalDate first(LocalDate asOf) {
    return asOf.minusDays(DAYS);
  }

  /** The close of a day; days after asOf, before the first or still open are left out. */
  public void add(Body body, LocalDate day, double usd) {
    boolean open =
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(body.retrievedAt());
    if (day.isAfter(asOf) || day.isBefore(first(asOf)) || open) {
      return;
    }
    if (usd >= MIN_USD && usd <= MAX_USD) {
      byDay.put(day, usd);
    } else {
      refused.add(day + ": " + usd + " USD is not plausible");
    }
  }

  /** Notes an answer with what was taken from it. */
  public void used(Body body, int rowsBefore) {
    if (byDay.size() > rowsBefore) {
      trail.used(body, byDay.size() - rowsBefore, byDay.lastKey());
    }
  }

  public int size() {
    return byDay.size();
  }

  /** The series, with asOf in it; missing days are named. */
  public DailySeries finish(String url) throws UpstreamException {
    trail.refused("closing price", refused);
    if (!byDay.containsKey(asOf)) {
      String newest = byDay.isEmpty() ? "none" : byDay.lastKey().toString();
      throw new UpstreamException(
          refused.isEmpty() ? Category.STALE : Category.IMPLAUSIBLE,
          url
              + ": no closing price of "
              + asOf
              + " (newest day "
              + newest
              + (refused.isEmpty() ? ")" : "; refused: " + refused.getLast() + ")"));
    }
    List<String> absent =
        first(asOf)
            .datesUntil(asOf)
            .filter(day -> !byDay.containsKey(day))
            .map(LocalDate::toString)
            .toList();
    if (!absent.isEmpty()) {
      trail.gap(
          "closing price of " + absent.size() + " days",
          "not in the answer: " + absent.getFirst() + " to " + absent.getLast());
    }
    return new DailySeries(byDay);
  }
}
