package hashbrief.core.profit;

import hashbrief.core.units.Measure.JoulesPerTerahash;
import hashbrief.core.units.Measure.MeteredMwhPerPhDay;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Measure.UsdPerPhDay;

/**
 * What is left of the hash price once pool, power and operation are paid: hashprice (1 - fee) - m
 * (p + o), with m = 0.024 e PUE MWh at the meter. Every break-even is this margin, solved; no
 * capital is in it.
 */
public record CashMargin(JoulesPerTerahash efficiency, MiningTerms terms) {

  private static final UsdPerMeteredMwh NOTHING = new UsdPerMeteredMwh(0);

  /** m, the energy at the meter. */
  public MeteredMwhPerPhDay energy() {
    return efficiency.metered(terms.pue());
  }

  /** What the pool keeps: hashprice x fee. */
  public UsdPerPhDay poolFee(UsdPerPhDay hashprice) {
    return new UsdPerPhDay(hashprice.value() * terms.poolFee());
  }

  /** The margin at a hash price and a power price. */
  public UsdPerPhDay at(UsdPerPhDay hashprice, UsdPerMeteredMwh power) {
    return new UsdPerPhDay(
        hashprice.value() * (1 - terms.poolFee())
            - energy().at(power.plus(terms.operation())).value());
  }

  /** The same margin per metered MWh; it is also the spread, break-even minus power price. */
  public UsdPerMeteredMwh perMeteredMwh(UsdPerPhDay hashprice, UsdPerMeteredMwh power) {
    return energy().spread(at(hashprice, power));
  }

  /** The power price at which nothing is left: each dollar of it takes a dollar per MWh. */
  public UsdPerMeteredMwh breakEvenPower(UsdPerPhDay hashprice) {
    return perMeteredMwh(hashprice, NOTHING);
  }

  /** The hash price at which the margin per metered MWh is {@code net}: m (net + p + o) / (1-f). */
  public UsdPerPhDay hashpriceFor(UsdPerMeteredMwh net, UsdPerMeteredMwh power) {
    return new UsdPerPhDay(
        energy().at(net.plus(power).plus(terms.operation())).value() / (1 - terms.poolFee()));
  }

  /**
   * The price of a bitcoin at which nothing is left, all else equal; the pool takes its fee from
   * less.
   *
   * @param closeUsd price of a bitcoin at {@code hashprice}
   */
  public double breakEvenBtcPriceUsd(
      UsdPerPhDay hashprice, UsdPerMeteredMwh power, double closeUsd) {
    return closeUsd * hashpriceFor(NOTHING, power).value() / hashprice.value();
  }
}
