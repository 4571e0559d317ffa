package hashbrief.core.profit;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/**
 * A mining rig by its nameplate (typical tolerance 5 %).
 *
 * @param terahashPerS hash rate, TH/s
 * @param joulesPerTerahash efficiency, J/TH
 * @param released day from which it counts as on the market (a month counts from its last day)
 * @param price published price; missing where none is known
 */
public record Rig(
    String model,
    double terahashPerS,
    double joulesPerTerahash,
    LocalDate released,
    Reading<RigPrice> price) {

  public Rig {
    if (!(terahashPerS > 0 && joulesPerTerahash > 0)) {
      throw new IllegalArgumentException(model + ": hash rate and efficiency must be above zero");
    }
  }

  /** A published price, USD per TH/s of hash rate, and its day. */
  public record RigPrice(double usdPerTerahash, LocalDate date, String source) {}

  /** Power at the wall, W. */
  public double watts() {
    return terahashPerS * joulesPerTerahash;
  }
}
