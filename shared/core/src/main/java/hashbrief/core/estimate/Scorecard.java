package hashbrief.core.estimate;

/**
 * How forecasts of the past did, each made from what was known on its day, at the distances from
 * asOf of whole weeks.
 *
 * @param forecasts how many had come true or not by asOf, above zero
 * @param rmse root mean square error
 * @param rmseOfRule that of the plain rule on the same days: hash rate, that the next published
 *     mean equals the last; retarget, that of the elapsed pace
 * @param coverage95 share of the outcomes within the 95 % interval
 * @param brier mean squared error of the probability of a decrease, 0.25 for a coin
 */
public record Scorecard(
    int forecasts, double rmse, double rmseOfRule, double coverage95, double brier) {

  /** Adds forecasts up. */
  static final class Sum {
    private int forecasts;
    private double squares;
    private double ruleSquares;
    private int covered;
    private double brier;

    void add(double error, double ruleError, boolean within, double probability, boolean fell) {
      forecasts++;
      squares += error * error;
      ruleSquares += ruleError * ruleError;
      covered += within ? 1 : 0;
      double miss = probability - (fell ? 1 : 0);
      brier += miss * miss;
    }

    int forecasts() {
      return forecasts;
    }

    Scorecard mean() {
      return new Scorecard(
          forecasts,
          StrictMath.sqrt(squares / forecasts),
          StrictMath.sqrt(ruleSquares / forecasts),
          (double) covered / forecasts,
          brier / forecasts);
    }
  }
}
