package hashbrief.core.estimate;

import java.util.List;

/** The filters of all sizes of the walk, and how likely each size is after each day. */
final class Filters {

  private final Observations seen;
  private final List<Filter> filters;

  Filters(Observations seen, double[] rates) {
    this.seen = seen;
    Mass[] likelihoods = Filter.likelihoods(seen, rates);
    this.filters = Walk.SIZES.stream().map(walk -> Filter.over(seen, likelihoods, walk)).toList();
  }

  List<Filter> all() {
    return filters;
  }

  /** Probability of each size given the days up to {@code day}; they sum to one. */
  double[] weights(int day) {
    double best = filters.stream().mapToDouble(f -> f.evidence(day)).max().orElseThrow();
    double[] weights =
        filters.stream().mapToDouble(f -> StrictMath.exp(f.evidence(day) - best)).toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /**
   * The log rate of a day as known at its end.
   *
   * @param mean of the log rate, ln EH/s
   * @param variance of the log rate
   * @param stepVariance of a day's step, q^2
   */
  record Moments(double mean, double variance, double stepVariance) {}

  Moments moments(int day) {
    double[] weights = weights(day);
    double mean = 0;
    double square = 0;
    double step = 0;
    double pivot = seen.log(filters.getFirst().on(day).from());
    for (int k = 0; k < weights.length; k++) {
      Mass mass = filters.get(k).on(day);
      for (int i = 0; i < mass.weights().length; i++) {
        double x = seen.log(mass.from() + i) - pivot;
        mean += weights[k] * mass.weights()[i] * x;
        square += weights[k] * mass.weights()[i] * x * x;
      }
      step += weights[k] * filters.get(k).walk().variance();
    }
    return new Moments(pivot + mean, square - mean * mean, step);
  }
}
