package hashbrief.sources.rows;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * European day-ahead prices that come as times without lengths. The resolution of the coupled
 * market changes only from one delivery day to the next (60 minutes up to 2025-09-30, then 15), so
 * an interval lasts as long as the shortest step of its day. A null or an absent row is then a hole
 * and never makes the interval before it longer.
 */
public final class SteppedPrices {

  /** The delivery day of the coupled market, also in countries with another local time. */
  private static final ZoneId MARKET = ZoneId.of("Europe/Brussels");

  private static final Duration LONGEST = Duration.ofHours(1);

  private record Point(Body from, Optional<Double> price) {}

  private final TreeMap<Instant, Point> byStart = new TreeMap<>();
  private final PriceRows rows;

  public SteppedPrices(PriceRows rows) {
    this.rows = rows;
  }

  /** Takes a row as the sources write it: a time, and a price that is null where there is none. */
  public void add(Body from, Json time, ChronoUnit unit, Json price) {
    rows.leftOut()
        .unreadable(
            () ->
                add(
                    from,
                    time.time(unit),
                    price.isNull() ? Optional.empty() : Optional.of(price.number())));
  }

  /** Takes a time, with its price where there is one; a second price of one time is named. */
  private void add(Body from, Instant start, Optional<Double> price) {
    Point first = byStart.putIfAbsent(start, new Point(from, price));
    if (first != null && !first.price.equals(price)) {
      rows.leftOut().add(start + ": two values for the same time");
    }
  }

  /** Hands the prices on as intervals. */
  public void toRows() {
    Map<LocalDate, Duration> steps = steps();
    Duration shortest = steps.values().stream().min(Duration::compareTo).orElse(LONGEST);
    byStart.forEach(
        (start, point) -> {
          Duration length = steps.getOrDefault(deliveryDay(start), shortest);
          point.price.ifPresent(price -> rows.add(point.from, start, length, price));
        });
  }

  private Map<LocalDate, Duration> steps() {
    Map<LocalDate, Duration> steps = new TreeMap<>();
    for (Instant start : byStart.keySet()) {
      Instant next = byStart.higherKey(start);
      if (next != null && deliveryDay(next).equals(deliveryDay(start))) {
        Duration step = Duration.between(start, next);
        steps.merge(deliveryDay(start), step, (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    steps.replaceAll((day, step) -> step.compareTo(LONGEST) < 0 ? step : LONGEST);
    return steps;
  }

  private static LocalDate deliveryDay(Instant start) {
    return start.atZone(MARKET).toLocalDate();
  }
}
