package hashbrief.core.profit;

import hashbrief.core.units.Measure.JoulesPerTerahash;
import hashbrief.core.units.Measure.UsdPerPhDay;
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
  public record RigPrice(double usdPerTerahash, LocalDate date, String source) {

    /**
     * The annuity of one PH/s: USD per TH x 1000 x r / (1 - (1 + r)^-n) / 365.
     *
     * @param rate r, yearly, a fraction; zero gives equal parts
     * @param years n, at least 1
     */
    public UsdPerPhDay annuity(double rate, int years) {
      double yearly = rate == 0 ? 1.0 / years : rate / (1 - StrictMath.pow(1 + rate, -years));
      return new UsdPerPhDay(usdPerTerahash * 1000 * yearly / 365);
    }
  }

  /** Efficiency as a unit of its own. */
  public JoulesPerTerahash efficiency() {
    return new JoulesPerTerahash(joulesPerTerahash);
  }

  /** Power at the wall, W. */
  public double watts() {
    return terahashPerS * joulesPerTerahash;
  }
}
