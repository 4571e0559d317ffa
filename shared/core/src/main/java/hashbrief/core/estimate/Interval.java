package hashbrief.core.estimate;

import java.util.Arrays;

/**
 * An estimate with its 95 % interval.
 *
 * @param value the mean of what is believed
 * @param low95 2.5 % point
 * @param high95 97.5 % point
 */
public record Interval(double value, double low95, double high95) {

  static final double TAIL = 0.025;

  /** Of draws; they are left as they are. */
  static Interval of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double draw : draws) {
      sum += draw;
    }
    return new Interval(sum / draws.length, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    double part = place - below;
    return sorted[below] * (1 - part) + sorted[Math.min(below + 1, sorted.length - 1)] * part;
  }

  Interval plus(double shift) {
    return new Interval(value + shift, low95 + shift, high95 + shift);
  }
}
