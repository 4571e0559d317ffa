package hashbrief.sources.fake.energy;

import java.time.Instant;

/** The price of an hour; NaN where the upstream has none. */
public interface Curve {
  double at(Instant hour);

  /** A day that is cheap at noon and dear in the evening, a little dearer every day. */
  static Curve daily(double base) {
    return hour -> {
      long hours = hour.getEpochSecond() / 3600;
      return base + hours % 24 - (hours % 24 == 12 ? 2 * base : 0) + (hours / 24 % 28) * 0.5;
    };
  }
}
