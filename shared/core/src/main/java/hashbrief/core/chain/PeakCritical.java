package hashbrief.core.chain;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far below its peak a constant hash rate looks by luck alone. The peak is the highest of many
 * 7-day windows, so the week's z against it is negative even when nothing changed.
 */
public final class PeakCritical {

  // 5 % points of min z over 200,000 simulated histories of Poisson(144) days each: the highest
  // 7-day window disjoint from the last against the last. Standard error 0.004. The test
  // PeakCriticalTest simulates two of them again.
  private static final NavigableMap<Integer, Double> FIVE_PERCENT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(30, -2.354),
              Map.entry(45, -2.549),
              Map.entry(60, -2.665),
              Map.entry(90, -2.805),
              Map.entry(120, -2.892),
              Map.entry(180, -3.007),
              Map.entry(225, -3.067),
              Map.entry(365, -3.183),
              Map.entry(730, -3.349),
              Map.entry(1095, -3.434),
              Map.entry(1461, -3.497),
              Map.entry(2200, -3.580),
              Map.entry(3000, -3.636)));

  private PeakCritical() {}

  /**
   * The z below which a peak counts as real with 95 %, for a history of so many days; interpolated
   * in the logarithm of the days, constant beyond both ends of the simulated range (30 to 3000).
   */
  public static double fivePercent(long days) {
    int within =
        (int) Math.clamp(days, (long) FIVE_PERCENT.firstKey(), (long) FIVE_PERCENT.lastKey());
    var below = FIVE_PERCENT.floorEntry(within);
    var above = FIVE_PERCENT.ceilingEntry(within);
    if (below.getKey().equals(above.getKey())) {
      return below.getValue();
    }
    double share =
        StrictMath.log((double) within / below.getKey())
            / StrictMath.log((double) above.getKey() / below.getKey());
    return below.getValue() + share * (above.getValue() - below.getValue());
  }
}
