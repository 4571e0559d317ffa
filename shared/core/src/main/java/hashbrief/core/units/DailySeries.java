package hashbrief.core.units;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One finite number a UTC day, in date order; days may be absent. */
public record DailySeries(NavigableMap<LocalDate, Double> byDay) {

  public DailySeries {
    byDay.forEach(
        (day, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(day + ": not a finite number: " + value);
          }
        });
    byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byDay));
  }

  /** The value of exactly that day. */
  public Reading<Double> on(LocalDate day, String what) {
    Double value = byDay.get(day);
    return value == null ? Reading.missing("no " + what + " for " + day) : Reading.of(value);
  }

  /** The newest value on or before {@code day} that is at most {@code maxAgeDays} old. */
  public Reading<Double> latest(LocalDate day, int maxAgeDays, String what) {
    Map.Entry<LocalDate, Double> entry = byDay.floorEntry(day);
    if (entry == null || entry.getKey().isBefore(day.minusDays(maxAgeDays))) {
      return Reading.missing("no " + what + " within " + maxAgeDays + " days before " + day);
    }
    return Reading.of(entry.getValue());
  }

  /** Without the days after {@code last}. */
  public DailySeries until(LocalDate last) {
    return new DailySeries(byDay.headMap(last, true));
  }
}
