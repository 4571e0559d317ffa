package hashbrief.core.estimate;

/**
 * The same filter and smoother written the long way: whole matrices over a coarse grid, no
 * trimming, no bins, no draws. What the fast ones are compared with.
 */
final class DenseWalk {

  private final double low;
  private final double cell;
  private final double[][] filtered;
  private final double[][] step;

  DenseWalk(Walk walk, int[] blocks, double perBlock, double low, double high, double cell) {
    this.low = low;
    this.cell = cell;
    int cells = (int) ((high - low) / cell);
    this.step = new double[cells][cells];
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        double by = (j - i) * cell;
        step[i][j] =
            (1 - walk.jumpShare()) * density(by, walk.calm())
                + walk.jumpShare() * density(by, walk.jump());
      }
    }
    this.filtered = new double[blocks.length][cells];
    for (int day = 0; day < blocks.length; day++) {
      for (int j = 0; j < cells; j++) {
        double before = day == 0 ? 1 : 0;
        for (int i = 0; day > 0 && i < cells; i++) {
          before += filtered[day - 1][i] * step[i][j];
        }
        double expected = Math.exp(low + j * cell) / perBlock;
        double log = blocks[day] < 0 ? 0 : blocks[day] * Math.log(expected) - expected;
        double most = blocks[day] < 0 ? 0 : blocks[day] * Math.log(blocks[day]) - blocks[day];
        filtered[day][j] = before * Math.exp(log - most);
      }
      normalize(filtered[day]);
    }
  }

  private double density(double by, double sd) {
    return cell / sd / Math.sqrt(2 * Math.PI) * Math.exp(-by * by / sd / sd / 2);
  }

  private static void normalize(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /** Mean and variance of every day's log rate given all days: Kitagawa's backward pass. */
  double[][] smoothed() {
    int cells = filtered[0].length;
    double[][] found = new double[filtered.length][];
    double[] later = filtered[filtered.length - 1];
    found[filtered.length - 1] = moments(later);
    for (int day = filtered.length - 2; day >= 0; day--) {
      double[] ratio = new double[cells];
      for (int j = 0; j < cells; j++) {
        double foreseen = 0;
        for (int i = 0; i < cells; i++) {
          foreseen += filtered[day][i] * step[i][j];
        }
        ratio[j] = later[j] / foreseen;
      }
      double[] here = new double[cells];
      for (int i = 0; i < cells; i++) {
        for (int j = 0; j < cells; j++) {
          here[i] += filtered[day][i] * step[i][j] * ratio[j];
        }
      }
      normalize(here);
      found[day] = moments(here);
      later = here;
    }
    return found;
  }

  private double[] moments(double[] weights) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < weights.length; i++) {
      double x = low + i * cell;
      mean += weights[i] * x;
      square += weights[i] * x * x;
    }
    return new double[] {mean, square - mean * mean};
  }
}
