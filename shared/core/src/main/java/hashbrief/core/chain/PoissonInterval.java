package hashbrief.core.chain;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What a number of blocks says about the hash rate behind them. Blocks arrive as a Poisson process,
 * so the count alone carries the uncertainty.
 *
 * @param lowFactor lower end of the exact 95 % interval / the estimate
 * @param highFactor upper end / the estimate
 */
public record PoissonInterval(double lowFactor, double highFactor) {

  private static final double TAIL = 0.025;

  /**
   * Exact 95 % interval of the mean of a Poisson count, as factors of the count: chi2(0.025; 2N) /
   * 2N and chi2(0.975; 2N + 2) / 2N (Garwood, Biometrika 28, 1936). N = 1008: 0.939 and 1.064.
   *
   * @param blocks N, above zero
   */
  public static PoissonInterval of95(int blocks) {
    if (blocks < 1) {
      throw new IllegalArgumentException("an interval needs at least one block, not " + blocks);
    }
    double twice = 2.0 * blocks;
    return new PoissonInterval(
        ChiSquaredDistribution.of(twice).inverseCumulativeProbability(TAIL) / twice,
        ChiSquaredDistribution.of(twice + 2).inverseCumulativeProbability(1 - TAIL) / twice);
  }

  /**
   * Probability that the true rate is below {@code threshold} when {@code blocks} gave {@code
   * measured}: regularized lower gamma P(N + 1/2, N T / H), the posterior under Jeffreys' prior of
   * a Poisson rate (Jeffreys, Theory of Probability, 3.1).
   *
   * @param threshold T, same unit as {@code measured}, both above zero
   */
  public static double probabilityBelow(double threshold, double measured, int blocks) {
    return GammaDistribution.of(blocks + 0.5, 1)
        .cumulativeProbability(blocks * threshold / measured);
  }
}
