package hashbrief.core.estimate;

import java.util.Arrays;

/** Samples the day before, cell by cell; what many draws share is computed once a day. */
final class Backward {

  private final Filter filter;
  private final double calmShare;
  private final double anywhere;
  private final double[][] calmRows;
  private final double[][] jumpRows;
  private final int[] rowsOfDay;
  private final double[] jumpWeights;
  private double[] cumulative;
  private Mass mass;
  private int day;
  private boolean jumped;

  Backward(Filter filter, int cells) {
    this.filter = filter;
    this.calmShare = 1 - filter.walk().jumpShare();
    this.anywhere = Filter.ANYWHERE / cells;
    this.calmRows = new double[cells][];
    this.jumpRows = new double[cells][];
    this.rowsOfDay = new int[cells];
    this.jumpWeights = new double[cells];
    Arrays.fill(rowsOfDay, -1);
  }

  int firstCell(int atDay) {
    return filter.on(atDay).from();
  }

  double[] cumulative(int atDay) {
    double[] sums = filter.on(atDay).weights().clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }

  void enter(int today) {
    day = today;
    mass = filter.on(today);
    cumulative = null;
  }

  boolean jumped() {
    return jumped;
  }

  int cellBefore(int next, double uniform) {
    prepare(next);
    double[] row = calmRows[next];
    double calm = calmShare * row[row.length - 1];
    double jump = jumpWeights[next];
    double target = uniform * (calm + jump + anywhere);
    jumped = target >= calm;
    if (!jumped) {
      int begin = Math.max(mass.from(), next - filter.calmKernel().length / 2);
      return begin + Draws.above(row, target / calmShare);
    }
    double[] sums = target < calm + jump ? jumpRow(next) : whole();
    double within =
        target < calm + jump ? (target - calm) / jump : (target - calm - jump) / anywhere;
    return mass.from() + Draws.above(sums, within * sums[sums.length - 1]);
  }

  private void prepare(int next) {
    if (rowsOfDay[next] == day) {
      return;
    }
    rowsOfDay[next] = day;
    jumpRows[next] = null;
    double[] kernel = filter.calmKernel();
    int reach = kernel.length / 2;
    int begin = Math.max(mass.from(), next - reach);
    int end = Math.min(mass.to(), next + reach + 1);
    double[] row = new double[Math.max(1, end - begin)];
    double sum = 0;
    for (int cell = begin; cell < end; cell++) {
      sum += mass.at(cell) * kernel[next - cell + reach];
      row[cell - begin] = sum;
    }
    calmRows[next] = row;
    double other = filter.before(day + 1).at(next) - calmShare * sum - anywhere;
    jumpWeights[next] = Math.max(0, other);
  }

  private double[] jumpRow(int next) {
    if (jumpRows[next] == null) {
      double[] kernel = filter.jumpKernel();
      int reach = kernel.length / 2;
      double[] row = mass.weights().clone();
      double sum = 0;
      for (int i = 0; i < row.length; i++) {
        int at = next - mass.from() - i + reach;
        sum += at < 0 || at >= kernel.length ? 0 : row[i] * kernel[at];
        row[i] = sum;
      }
      jumpRows[next] = row;
    }
    return jumpRows[next];
  }

  private double[] whole() {
    if (cumulative == null) {
      cumulative = cumulative(day);
    }
    return cumulative;
  }
}
