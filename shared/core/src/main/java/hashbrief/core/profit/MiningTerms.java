package hashbrief.core.profit;

import hashbrief.core.units.Measure.JoulesPerTerahash;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Reading;

/**
 * What a site mines at, whatever its rigs.
 *
 * @param pue energy bought / energy of the rigs, at least 1
 * @param poolFee fraction of revenue, in [0, 1)
 * @param operation cost of operation per metered MWh
 */
public record MiningTerms(double pue, double poolFee, UsdPerMeteredMwh operation) {

  public MiningTerms {
    if (!(pue >= 1 && poolFee >= 0 && poolFee < 1)) {
      throw new IllegalArgumentException("PUE " + pue + ", pool fee " + poolFee);
    }
  }

  /** The margin of rigs of that efficiency. */
  public CashMargin margin(JoulesPerTerahash efficiency) {
    return new CashMargin(efficiency, this);
  }

  /**
   * The least efficient rig that still pays at a power price p: the cash margin solved for e,
   * hashprice (1 - fee) / (0.024 PUE (p + o)). Missing where power and operation together cost
   * nothing.
   */
  public Reading<JoulesPerTerahash> breakEvenEfficiency(
      UsdPerPhDay hashprice, UsdPerMeteredMwh power) {
    if (power.plus(operation).value() <= 0) {
      return Reading.missing("every rig pays where power and operation cost nothing or less");
    }
    CashMargin unit = margin(new JoulesPerTerahash(1)); // costs grow in proportion to e
    return Reading.of(
        new JoulesPerTerahash(
            hashprice.value() / unit.hashpriceFor(new UsdPerMeteredMwh(0), power).value()));
  }
}
