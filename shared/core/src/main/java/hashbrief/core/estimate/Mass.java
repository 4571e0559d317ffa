package hashbrief.core.estimate;

/**
 * A distribution over the cells of the grid, stored where it is not negligible.
 *
 * @param from first cell
 * @param weights of the cells from there; they sum to one once normalized
 */
record Mass(int from, double[] weights) {

  private static final double NEGLIGIBLE = 1e-12;

  int to() {
    return from + weights.length;
  }

  double at(int cell) {
    return cell < from || cell >= to() ? 0 : weights[cell - from];
  }

  /** Divided by {@code sum}, without the ends whose weights are negligible. */
  Mass trimmed(double sum) {
    double least = sum * NEGLIGIBLE;
    int begin = 0;
    int end = weights.length;
    while (weights[begin] < least) {
      begin++;
    }
    while (weights[end - 1] < least) {
      end--;
    }
    double[] kept = new double[end - begin];
    for (int i = begin; i < end; i++) {
      kept[i - begin] = weights[i] / sum;
    }
    return new Mass(from + begin, kept);
  }
}
