package hashbrief.core.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days whose end heights bound a window of the report: those that counts of blocks are taken
 * over, and the days whose hash price is shown.
 */
public final class WindowEdges {
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  private WindowEdges() {}

  /**
   * Never before the first day of the rates.
   *
   * @param ehPerS hash rates by day, EH/s, up to asOf; not empty
   * @param retargets of the same days, oldest first
   */
  public static Set<LocalDate> of(
      NavigableMap<LocalDate, Double> ehPerS, List<Retarget> retargets, LocalDate asOf) {
    Set<LocalDate> edges = new TreeSet<>();
    for (int back : new int[] {0, 7, 8, 14, 30, 31, 60, 90}) {
      edges.add(asOf.minusDays(back));
    }
    LocalDate first = ehPerS.firstKey();
    highestMean(ehPerS, WEEK, first, asOf)
        .ifPresent(peak -> edges.addAll(List.of(peak, peak.minusDays(WEEK))));
    highestMean(ehPerS, MONTH, asOf.minusDays(QUARTER - 1L), asOf)
        .ifPresent(high -> edges.addAll(List.of(high, high.minusDays(MONTH))));
    Optional<Retarget> decrease =
        retargets.reversed().stream().filter(r -> r.change().orElse(0.0) < 0).findFirst();
    Stream.of(retargets.reversed().stream().findFirst(), decrease)
        .flatMap(Optional::stream)
        .map(Retarget::date)
        .forEach(day -> edges.addAll(List.of(day, day.minusDays(1), day.minusDays(MONTH + 1L))));
    edges.removeIf(day -> day.isBefore(first));
    return edges;
  }

  /** Last day of the highest mean over {@code days} days that end between the two dates. */
  private static Optional<LocalDate> highestMean(
      NavigableMap<LocalDate, Double> byDay, int days, LocalDate from, LocalDate to) {
    Optional<LocalDate> best = Optional.empty();
    double highest = 0;
    for (LocalDate last : byDay.subMap(from, true, to, true).keySet()) {
      var window = byDay.subMap(last.minusDays(days - 1L), true, last, true);
      double sum = window.values().stream().mapToDouble(Double::doubleValue).sum();
      if (window.size() == days && sum >= highest) {
        highest = sum;
        best = Optional.of(last);
      }
    }
    return best;
  }
}
