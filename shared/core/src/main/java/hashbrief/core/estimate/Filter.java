package hashbrief.core.estimate;

import java.util.Arrays;

/**
 * What the days up to each day say about that day's log rate, under one walk: the forward pass of a
 * hidden Markov model on a grid (Kitagawa, JASA 82, 1987), with the transition of the mixture.
 */
final class Filter {

  /**
   * Weight of a step to anywhere on the grid, so that a fall that no walk explains is followed all
   * the same.
   */
  static final double ANYWHERE = 1e-9;

  private final Walk walk;
  private final int cells;
  private final double[] calm;
  private final double[] jump;
  private final int stride;
  private final double[] coarseJump;
  private final Mass[] foreseen;
  private final Mass[] days;
  private final double[] evidence;

  private Filter(Walk walk, Observations seen) {
    this.walk = walk;
    this.cells = seen.cells();
    this.calm = Walk.kernel(walk.calm(), Observations.CELL);
    this.jump = Walk.kernel(walk.jump(), Observations.CELL);
    this.stride = Math.max(1, (int) (walk.jump() / Observations.CELL / 4));
    this.coarseJump = Walk.kernel(walk.jump(), Observations.CELL * stride);
    this.foreseen = new Mass[seen.length()];
    this.days = new Mass[seen.length()];
    this.evidence = new double[seen.length()];
  }

  /** The pass over all days. {@code likelihoods} as {@link #likelihoods} gives them. */
  static Filter over(Observations seen, Mass[] likelihoods, Walk walk) {
    Filter filter = new Filter(walk, seen);
    double total = 0;
    Mass before = null;
    for (int day = 0; day < seen.length(); day++) {
      Mass seenDay = likelihoods[day];
      filter.foreseen[day] = filter.predicted(before, seenDay);
      double[] product = filter.foreseen[day].weights().clone();
      double sum = 0;
      for (int i = 0; i < product.length; i++) {
        product[i] *= seenDay == null ? 1 : seenDay.weights()[i];
        sum += product[i];
      }
      total += seenDay == null ? 0 : StrictMath.log(sum);
      before = new Mass(filter.foreseen[day].from(), product).trimmed(sum);
      filter.days[day] = before;
      filter.evidence[day] = total;
    }
    return filter;
  }

  /**
   * Likelihood of every day's count over the cells where it matters, the highest set to one: N ~
   * Poisson(exp(x) / E). Null for an absent day.
   */
  static Mass[] likelihoods(Observations seen, double[] rates) {
    Mass[] found = new Mass[seen.length()];
    for (int day = 0; day < found.length; day++) {
      int blocks = seen.blocks()[day];
      if (blocks != Observations.NONE) {
        found[day] = likelihood(seen, rates, blocks, seen.ehPerSPerBlock()[day]);
      }
    }
    return found;
  }

  private static Mass likelihood(Observations seen, double[] rates, int blocks, double perBlock) {
    double top = StrictMath.log(blocks * perBlock);
    int centre = (int) ((top - seen.low()) / Observations.CELL);
    int from = centre;
    int to = centre + 1;
    while (from > 0 && below(seen, rates, blocks, perBlock, top, from - 1) > LEAST) {
      from--;
    }
    while (to < seen.cells() && below(seen, rates, blocks, perBlock, top, to) > LEAST) {
      to++;
    }
    double[] weights = new double[to - from];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(below(seen, rates, blocks, perBlock, top, from + i));
    }
    return new Mass(from, weights);
  }

  /** Beyond this the floor of {@link #ANYWHERE} outweighs what a walk could add. */
  private static final double LEAST = -45;

  private static double below(
      Observations seen, double[] rates, int blocks, double perBlock, double top, int cell) {
    return blocks * (seen.log(cell) - top) - (rates[cell] / perBlock - blocks);
  }

  /** The day before its count, over the cells of {@code range}; null: over all within reach. */
  private Mass predicted(Mass before, Mass range) {
    int from = 0;
    int to = cells;
    if (range != null) {
      from = range.from();
      to = range.to();
    } else if (before != null) {
      from = Math.max(0, before.from() - jump.length / 2);
      to = Math.min(cells, before.to() + jump.length / 2);
    }
    double[] next = new double[to - from];
    if (before == null) {
      Arrays.fill(next, 1.0 / cells);
    } else {
      Arrays.fill(next, ANYWHERE / cells);
      addCalm(before, from, next);
      addJumps(before, from, next);
    }
    return new Mass(from, next);
  }

  private void addCalm(Mass before, int from, double[] next) {
    int reach = calm.length / 2;
    double share = 1 - walk.jumpShare();
    for (int i = 0; i < before.weights().length; i++) {
      double weight = share * before.weights()[i];
      int shift = before.from() + i - reach - from;
      int begin = Math.max(0, -shift);
      int end = Math.min(calm.length, next.length - shift);
      for (int k = begin; k < end; k++) {
        next[shift + k] += weight * calm[k];
      }
    }
  }

  /** Jumps are wide, so they are added over bins of {@code stride} cells and interpolated. */
  private void addJumps(Mass before, int from, double[] next) {
    int firstBin = Math.floorDiv(Math.min(before.from(), from), stride) - 1;
    int bins = Math.floorDiv(Math.max(before.to(), from + next.length), stride) + 2 - firstBin;
    double[] binned = new double[bins];
    for (int i = 0; i < before.weights().length; i++) {
      binned[Math.floorDiv(before.from() + i, stride) - firstBin] += before.weights()[i];
    }
    double[] spread = new double[bins];
    int reach = coarseJump.length / 2;
    for (int i = 0; i < bins; i++) {
      int begin = Math.max(0, reach - i);
      int end = Math.min(coarseJump.length, bins + reach - i);
      for (int k = begin; binned[i] > 0 && k < end; k++) {
        spread[i + k - reach] += binned[i] * coarseJump[k];
      }
    }
    double share = walk.jumpShare() / stride;
    for (int i = 0; i < next.length; i++) {
      double place = (from + i + 0.5) / stride - 0.5 - firstBin;
      int bin = (int) place;
      double part = place - bin;
      next[i] += share * (spread[bin] * (1 - part) + spread[bin + 1] * part);
    }
  }

  Walk walk() {
    return walk;
  }

  double[] calmKernel() {
    return calm;
  }

  double[] jumpKernel() {
    return jump;
  }

  /** Distribution of the log rate of a day, given the days before it; not normalized. */
  Mass before(int day) {
    return foreseen[day];
  }

  /** Distribution of the log rate of a day, given the days up to it. */
  Mass on(int day) {
    return days[day];
  }

  /** Log probability of the counts up to a day, up to a constant that all walks share. */
  double evidence(int day) {
    return evidence[day];
  }
}
