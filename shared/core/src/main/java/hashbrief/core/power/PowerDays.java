package hashbrief.core.power;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Price intervals of any length as UTC days. */
public final class PowerDays {

  private static final double MILLIS_PER_HOUR = 3_600_000;

  private PowerDays() {}

  /**
   * The UTC days that the intervals touch, in date order. An interval across midnight counts in
   * both days. Hours are those that are covered: a hole is not filled by its neighbours.
   *
   * @throws IllegalArgumentException when two intervals overlap
   */
  public static List<MarketDay> of(List<PriceInterval> intervals) {
    List<PriceInterval> ordered =
        intervals.stream().sorted(Comparator.comparing(PriceInterval::start)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).start().isBefore(ordered.get(i - 1).end())) {
        throw new IllegalArgumentException("price intervals overlap at " + ordered.get(i).start());
      }
    }
    Map<LocalDate, List<PriceInterval>> byDay =
        ordered.stream()
            .flatMap(interval -> pieces(interval).stream())
            .collect(
                Collectors.groupingBy(
                    piece -> piece.start().atOffset(ZoneOffset.UTC).toLocalDate(),
                    TreeMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream().map(day -> day(day.getKey(), day.getValue())).toList();
  }

  /** The interval, cut at every UTC midnight inside it. */
  private static List<PriceInterval> pieces(PriceInterval interval) {
    List<PriceInterval> pieces = new ArrayList<>();
    Instant start = interval.start();
    while (start.isBefore(interval.end())) {
      Instant midnight =
          start
              .atOffset(ZoneOffset.UTC)
              .toLocalDate()
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      Instant end = midnight.isBefore(interval.end()) ? midnight : interval.end();
      pieces.add(new PriceInterval(start, Duration.between(start, end), interval.price()));
      start = end;
    }
    return pieces;
  }

  private static MarketDay day(LocalDate date, List<PriceInterval> pieces) {
    double hours = 0;
    double negativeHours = 0;
    double weighted = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (PriceInterval piece : pieces) {
      double length = piece.length().toMillis() / MILLIS_PER_HOUR;
      hours += length;
      weighted += length * piece.price();
      negativeHours += piece.price() < 0 ? length : 0;
      min = Math.min(min, piece.price());
      max = Math.max(max, piece.price());
    }
    return new MarketDay(date, weighted / hours, min, max, negativeHours, hours);
  }
}
