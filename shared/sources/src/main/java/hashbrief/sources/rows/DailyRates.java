package hashbrief.sources.rows;

import hashbrief.core.units.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Daily hash rates in EH/s, and what can be read off them. */
public final class DailyRates {
  private static final int WEEK = 7;

  private final NavigableMap<LocalDate, Double> byDay;

  public DailyRates(NavigableMap<LocalDate, Double> byDay) {
    this.byDay = new TreeMap<>(byDay);
  }

  public NavigableMap<LocalDate, Double> byDay() {
    return byDay;
  }

  /** Refuses a report week with a hole: every figure rests on it. */
  public void requireWeek(LocalDate asOf) throws ImplausibleException {
    for (LocalDate day = asOf.minusDays(WEEK - 1L); !day.isAfter(asOf); day = day.plusDays(1)) {
      if (!byDay.containsKey(day)) {
        throw new ImplausibleException(
            "the report week lacks "
                + day
                + " (newest day "
                + (byDay.isEmpty() ? "none" : byDay.lastKey())
                + ")");
      }
    }
  }

  /** Leaves out days without a difficulty, or with one that does not fit, and says which. */
  public List<String> dropImplausible(Epochs epochs) {
    List<String> refused = new ArrayList<>();
    byDay
        .entrySet()
        .removeIf(
            entry -> {
              LocalDate day = entry.getKey();
              Optional<String> reason =
                  epochs.covers(day)
                      ? Bounds.blocks(day, entry.getValue(), epochs.meanDifficulty(day))
                      : Optional.of(day + ": no difficulty before " + epochs.first());
              reason.ifPresent(refused::add);
              return reason.isPresent();
            });
    return refused;
  }

  /** Expected blocks of each day, from its rate and difficulty. */
  public NavigableMap<LocalDate, Double> expectedBlocks(Epochs epochs) {
    NavigableMap<LocalDate, Double> expected = new TreeMap<>();
    byDay.forEach(
        (day, rate) -> expected.put(day, Work.blocksPerDay(rate, epochs.meanDifficulty(day))));
    return expected;
  }
}
