package hashbrief.sources.rows;

import hashbrief.core.chain.ChainDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Whole blocks a day from expected (real) ones. Between two days whose end heights are known the
 * counts add up to the difference of the heights exactly; elsewhere rounding is carried on, so that
 * no window is off by more than one through rounding.
 *
 * @param byDay blocks by day
 * @param compared days whose count is known from heights
 * @param agree whether expected and known blocks fit together
 * @param detail how well, for the report's checks
 */
public record BlockCounts(
    NavigableMap<LocalDate, Integer> byDay, int compared, boolean agree, String detail) {

  // A day's rate is taken over the time between two blocks, not over 86,400 s: a few blocks' slack.
  private static final double SLACK_BLOCKS = 5;
  private static final double SLACK_SHARE = 0.03;

  /**
   * Counts for every day of {@code expected}.
   *
   * @param expected blocks of each complete day, above zero
   * @param endHeights height of a day's last block, where known
   */
  public static BlockCounts of(
      NavigableMap<LocalDate, Double> expected, Map<LocalDate, Long> endHeights) {
    NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
    List<LocalDate> stretch = new ArrayList<>();
    int compared = 0;
    List<String> apart = new ArrayList<>();
    for (LocalDate day : expected.keySet()) {
      stretch.add(day);
      if (expected.containsKey(day.plusDays(1)) && !endHeights.containsKey(day)) {
        continue;
      }
      Long before = endHeights.get(stretch.getFirst().minusDays(1));
      Long end = endHeights.get(day);
      double sum = stretch.stream().mapToDouble(expected::get).sum();
      double known = before != null && end != null ? end - before : sum;
      if (before != null && end != null) {
        compared += stretch.size();
        if (Math.abs(known - sum) > Math.max(SLACK_BLOCKS, SLACK_SHARE * known)) {
          apart.add(
              stretch.getFirst()
                  + " to "
                  + day
                  + ": "
                  + Math.round(sum)
                  + " against "
                  + (end - before));
        }
      }
      fill(counts, expected, stretch, known / sum);
      stretch.clear();
    }
    String detail =
        "blocks from rate and difficulty against heights over "
            + compared
            + " days: "
            + (apart.isEmpty() ? "they agree" : String.join("; ", apart));
    return new BlockCounts(counts, compared, apart.isEmpty(), detail);
  }

  /** A day of the chain from each count. */
  public NavigableMap<LocalDate, ChainDay> days(BiFunction<LocalDate, Integer, ChainDay> day) {
    NavigableMap<LocalDate, ChainDay> days = new TreeMap<>();
    byDay.forEach((date, blocks) -> days.put(date, day.apply(date, blocks)));
    return days;
  }

  private static void fill(
      Map<LocalDate, Integer> counts,
      Map<LocalDate, Double> expected,
      List<LocalDate> stretch,
      double factor) {
    double total = 0;
    long given = 0;
    for (LocalDate day : stretch) {
      total += expected.get(day) * factor;
      long blocks = Math.max(1, Math.round(total) - given);
      given += blocks;
      counts.put(day, Math.toIntExact(blocks));
    }
  }
}
