package hashbrief.core.power;

import java.time.Duration;
import java.time.Instant;

/**
 * One interval of a market: the price holds from {@code start} for {@code length}.
 *
 * @param price per MWh, in the currency of the source; zero and below are valid
 */
public record PriceInterval(Instant start, Duration length, double price) {

  public PriceInterval {
    if (!length.isPositive()) {
      throw new IllegalArgumentException(start + ": an interval lasts " + length);
    }
    if (!Double.isFinite(price)) {
      throw new IllegalArgumentException(start + ": not a price: " + price);
    }
  }

  /** When the price holds no longer. */
  public Instant end() {
    return start.plus(length);
  }
}
