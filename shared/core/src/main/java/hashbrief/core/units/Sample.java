package hashbrief.core.units;

import java.util.Collection;
import java.util.List;

/** Plain statistics of a few numbers. */
public final class Sample {

  private Sample() {}

  /** The middle value, or the mean of the two in the middle; missing for no values. */
  public static Reading<Double> median(Collection<Double> values) {
    if (values.isEmpty()) {
      return Reading.missing("no values");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return Reading.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  /** Standard deviation with n - 1; at least two values. */
  public static double standardDeviation(Collection<Double> values) {
    if (values.size() < 2) {
      throw new IllegalArgumentException("a deviation needs two values, not " + values.size());
    }
    double mean = mean(values);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return StrictMath.sqrt(squares / (values.size() - 1));
  }

  /** Standard deviation / mean: how unsteady an income is. */
  public static double coefficientOfVariation(Collection<Double> values) {
    return standardDeviation(values) / mean(values);
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
