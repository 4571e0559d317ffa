package hashbrief.core.estimate;

/**
 * Draws of the whole past at once, given all days: forward filter, backward sampling (Carter and
 * Kohn, Biometrika 81, 1994; Frühwirth-Schnatter, 1994), each size of the walk with its share.
 */
final class Draws {

  private final short[][] cellByDay;
  private final boolean[][] jumpByDay;
  private final double[] rates;

  private Draws(short[][] cellByDay, boolean[][] jumpByDay, double[] rates) {
    this.cellByDay = cellByDay;
    this.jumpByDay = jumpByDay;
    this.rates = rates;
  }

  /** {@code count} draws of the days from {@code first} to {@code last}, as known on the last. */
  static Draws of(Filters filters, double[] rates, int first, int last, int count, long seed) {
    short[][] cells = new short[last + 1][];
    boolean[][] jumps = new boolean[last + 1][];
    for (int day = first; day <= last; day++) {
      cells[day] = new short[count];
      jumps[day] = new boolean[count];
    }
    Uniforms uniforms = new Uniforms(seed);
    double[] weights = filters.weights(last);
    double share = 0;
    int from = 0;
    for (int k = 0; k < weights.length; k++) {
      share += weights[k];
      int to = k == weights.length - 1 ? count : (int) Math.round(share * count);
      if (to > from) {
        new Draws(cells, jumps, rates)
            .sample(new Backward(filters.all().get(k), rates.length), uniforms, first, from, to);
      }
      from = to;
    }
    return new Draws(cells, jumps, rates);
  }

  private void sample(Backward backward, Uniforms uniforms, int first, int from, int to) {
    int last = cellByDay.length - 1;
    double[] newest = backward.cumulative(last);
    // Evenly spaced through the newest day's distribution: less noise than independent draws.
    double offset = uniforms.next();
    for (int i = from; i < to; i++) {
      double target = (i - from + offset) / (to - from) * newest[newest.length - 1];
      cellByDay[last][i] = (short) (backward.firstCell(last) + above(newest, target));
    }
    for (int day = last - 1; day >= first; day--) {
      backward.enter(day);
      for (int i = from; i < to; i++) {
        int next = cellByDay[day + 1][i];
        cellByDay[day][i] = (short) backward.cellBefore(next, uniforms.next());
        jumpByDay[day + 1][i] = backward.jumped();
      }
    }
  }

  /** First index whose cumulative weight exceeds {@code target}, the last one where none does. */
  static int above(double[] cumulative, double target) {
    int low = 0;
    int left = cumulative.length;
    while (left > 1) {
      int half = left >>> 1;
      low += cumulative[low + half - 1] <= target ? half : 0; // no branch to mispredict
      left -= half;
    }
    return low;
  }

  int count() {
    return cellByDay[cellByDay.length - 1].length;
  }

  /** Mean rate of the days from {@code first} to {@code last} in every draw, EH/s. */
  double[] means(int first, int last) {
    double[] sums = new double[count()];
    for (int day = first; day <= last; day++) {
      short[] cells = cellByDay[day];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += rates[cells[i]];
      }
    }
    int days = last - first + 1;
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= days;
    }
    return sums;
  }

  /** Mean rate of one day over all draws, EH/s. */
  double mean(int day) {
    double sum = 0;
    for (short cell : cellByDay[day]) {
      sum += rates[cell];
    }
    return sum / count();
  }

  /** Share of the draws with a jump on one of the days. */
  double jumpShare(int first, int last) {
    boolean[] any = new boolean[count()];
    for (int day = first; day <= last; day++) {
      for (int i = 0; i < any.length; i++) {
        any[i] |= jumpByDay[day][i];
      }
    }
    int jumps = 0;
    for (boolean jump : any) {
      jumps += jump ? 1 : 0;
    }
    return (double) jumps / any.length;
  }

  /** Mean and 95 % interval of one day's rate, EH/s. */
  Interval day(int day) {
    int[] counts = new int[rates.length];
    int lowest = rates.length;
    int highest = 0;
    double sum = 0;
    for (short cell : cellByDay[day]) {
      counts[cell]++;
      lowest = Math.min(lowest, cell);
      highest = Math.max(highest, cell);
      sum += rates[cell];
    }
    return new Interval(
        sum / count(),
        quantile(counts, lowest, highest, Interval.TAIL),
        quantile(counts, lowest, highest, 1 - Interval.TAIL));
  }

  /** Quantile of draws that are spread evenly within their cells. */
  private double quantile(int[] counts, int lowest, int highest, double share) {
    double target = share * count();
    double below = 0;
    int cell = lowest;
    while (cell < highest && below + counts[cell] < target) {
      below += counts[cell];
      cell++;
    }
    double part = (target - below) / counts[cell] - 0.5;
    return rates[cell] * (1 + part * Observations.CELL);
  }
}
