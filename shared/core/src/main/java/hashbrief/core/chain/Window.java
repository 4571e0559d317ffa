package hashbrief.core.chain;

import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Complete UTC days in a row and what was found in them.
 *
 * @param first first day
 * @param last last day
 * @param ehPerS mean of the daily hash rates, EH/s
 * @param blocks blocks found, exact where heights are known at both edges
 */
public record Window(LocalDate first, LocalDate last, double ehPerS, int blocks) {

  /** Standard deviations beyond which a single comparison counts as a shift (5 %, two-sided). */
  public static final double SHIFT_Z = 1.96;

  /** The {@code days} days that end with {@code last}; missing when one of them is absent. */
  public static Reading<Window> ending(ChainHistory chain, LocalDate last, int days) {
    LocalDate first = last.minusDays(days - 1L);
    var window = chain.days().subMap(first, true, last, true);
    if (window.size() < days) {
      return Reading.missing(
          "%s of the %s days from %s to %s are at hand"
              .formatted(window.size(), days, first, last));
    }
    double rates = window.values().stream().mapToDouble(ChainDay::hashrateEhPerS).sum();
    int counted = window.values().stream().mapToInt(ChainDay::blocks).sum();
    ChainDay before = chain.days().get(first.minusDays(1));
    Reading<Long> end = window.lastEntry().getValue().endHeight();
    Reading<Long> start = before == null ? Reading.missing("no day before") : before.endHeight();
    int blocks = end.with(start, (e, s) -> Math.toIntExact(e - s)).orElse(counted);
    return Reading.of(new Window(first, last, rates / days, blocks));
  }

  /** From {@code first} to {@code last}, both included. */
  public static Reading<Window> between(ChainHistory chain, LocalDate first, LocalDate last) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    return days < 1
        ? Reading.missing("no complete day from " + first + " to " + last)
        : ending(chain, last, days);
  }

  /** Whether a day lies in both. */
  public boolean overlaps(Window other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  /**
   * How far this window is from an earlier one, in standard deviations: z = ln(H2 / H1) / sqrt(1/N1
   * + 1/N2), the difference of two log Poisson rates. Missing when the windows overlap.
   */
  public Reading<Double> zAgainst(Window earlier) {
    if (overlaps(earlier)) {
      return Reading.missing("the days to %s and to %s overlap".formatted(earlier.last, last));
    }
    return Reading.of(
        StrictMath.log(ehPerS / earlier.ehPerS)
            / StrictMath.sqrt(1.0 / earlier.blocks + 1.0 / blocks));
  }
}
