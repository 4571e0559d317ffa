package hashbrief.core.estimate;

/** Arithmetic over draws, element by element. */
final class Shares {

  private Shares() {}

  /** Share of the draws below {@code limit}. */
  static double below(double[] draws, double limit) {
    int below = 0;
    for (double draw : draws) {
      below += draw < limit ? 1 : 0;
    }
    return (double) below / draws.length;
  }

  /** {@code to / from - 1}. */
  static double[] changes(double[] from, double[] to) {
    double[] changes = new double[from.length];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = to[i] / from[i] - 1;
    }
    return changes;
  }

  /** {@code ln(of / draw)}. */
  static double[] logs(double of, double[] draws) {
    double[] logs = new double[draws.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(of / draws[i]);
    }
    return logs;
  }

  /** {@code to - from}. */
  static double[] differences(double[] from, double[] to) {
    double[] differences = new double[from.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = to[i] - from[i];
    }
    return differences;
  }
}
