package hashbrief.core.estimate;

import java.util.List;

/**
 * How the daily log rate walks: x(t) = x(t-1) + e, e from {@code (1 - jumpShare) N(0, calm^2) +
 * jumpShare N(0, jump^2)}.
 *
 * <p>Fitted by the one-day-ahead log score over 2017 and 2018 with the size averaged out: jumpShare
 * 0.02, jump = 10 calm (the score is flat: 0.01 to 0.04 and 8 to 14 are within 3 nats of 716 days).
 * With a single size the fit is 0.016, 0.022 and 0.32; scored on 2019-2020 and on the bundled days
 * it loses 0.004 and 0.031 a day against the average over {@link #SIZES}.
 *
 * @param calm standard deviation of a calm day's step of the log rate
 * @param jump standard deviation of a jump
 * @param jumpShare share of days with a jump, in (0, 1)
 */
record Walk(double calm, double jump, double jumpShare) {

  private static final double JUMP_SHARE = 0.02;
  private static final double JUMP_TO_CALM = 10;

  /** The sizes that the history at hand chooses among, equally likely beforehand. */
  static final List<Walk> SIZES = List.of(of(0.008), of(0.016), of(0.032));

  static Walk of(double calm) {
    return new Walk(calm, calm * JUMP_TO_CALM, JUMP_SHARE);
  }

  /** Variance of one day's step. */
  double variance() {
    return (1 - jumpShare) * calm * calm + jumpShare * jump * jump;
  }

  /** Normal weights of step {@code sd} on the grid, from -reach to +reach cells, summing to one. */
  static double[] kernel(double sd, double cell) {
    int reach = Math.max(1, (int) Math.ceil(5 * sd / cell));
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double z = (i - reach) * cell / sd;
      weights[i] = StrictMath.exp(-z * z / 2);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
