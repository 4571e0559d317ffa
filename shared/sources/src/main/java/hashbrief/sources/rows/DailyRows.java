package hashbrief.sources.rows;

import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Collects one number a day within bounds, up to asOf, and refuses a series that is too old. */
public final class DailyRows {
  private final String what;
  private final LocalDate asOf;
  private final double lowest;
  private final double highest;
  private final TreeMap<LocalDate, Double> byDay = new TreeMap<>();
  private final LeftOut leftOut = new LeftOut();

  /**
   * @param what name of the series in refusals and gaps
   * @param lowest smallest plausible value
   * @param highest largest plausible value
   */
  public DailyRows(String what, LocalDate asOf, double lowest, double highest) {
    this.what = what;
    this.asOf = asOf;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Takes a row up to asOf; one out of bounds or a second one of a day is left out and named. */
  public void add(LocalDate day, double value) {
    if (day.isAfter(asOf)) {
      return;
    }
    if (!(value >= lowest && value <= highest)) {
      leftOut.add(day + ": " + value + " is outside " + lowest + " to " + highest);
    } else if (byDay.putIfAbsent(day, value) instanceof Double first && first != value) {
      leftOut.add(day + ": " + value + " after " + first + " for the same day");
    }
  }

  /** What was not used so far; a source adds the rows that it cannot read. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /** The series of one answer with where it came from; refused as {@link #series} says. */
  public Delivery<DailySeries> delivery(Body body, Upstream<?> source, int maxAgeDays)
      throws UpstreamException {
    DailySeries series = series(maxAgeDays);
    Optional<LocalDate> newest = Optional.of(series.byDay().lastKey());
    return new Delivery<>(
        series,
        new Provenance(
            List.of(body.use(source, series.byDay().size(), newest)),
            leftOut.gaps(what),
            List.of()));
  }

  /** The series; refused when it has no row, or none within {@code maxAgeDays} before asOf. */
  public DailySeries series(int maxAgeDays) throws UpstreamException {
    String suffix = leftOut.isEmpty() ? "" : " (" + leftOut + ")";
    if (byDay.isEmpty()) {
      throw new UpstreamException(
          leftOut.isEmpty() ? Category.STALE : Category.IMPLAUSIBLE,
          what + ": no value up to " + asOf + suffix);
    }
    if (byDay.values().stream().allMatch(value -> value == 0)) {
      throw new UpstreamException(Category.IMPLAUSIBLE, what + ": every value is zero" + suffix);
    }
    long age = ChronoUnit.DAYS.between(byDay.lastKey(), asOf);
    if (age > maxAgeDays) {
      throw new UpstreamException(
          Category.STALE,
          "%s: the newest value is of %s, %s days before %s; at most %s are allowed%s"
              .formatted(what, byDay.lastKey(), age, asOf, maxAgeDays, suffix));
    }
    return new DailySeries(byDay);
  }
}
