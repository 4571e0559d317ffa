package hashbrief.core.profit;

import hashbrief.core.units.Reading;

/**
 * What a rig earns and costs, USD per PH/s and day unless a name says otherwise. One PH/s at e J/TH
 * draws e kW, so it uses 0.024 e MWh a day.
 *
 * @param joulesPerTerahash e, above zero
 * @param hashpriceUsdPerPhDay hash price
 * @param poolFee fraction of revenue
 * @param pue energy bought / energy of the rigs
 * @param operationUsdPerMwh operation per MWh of the rigs
 */
public record CostStack(
    double joulesPerTerahash,
    double hashpriceUsdPerPhDay,
    double poolFee,
    double pue,
    double operationUsdPerMwh) {

  /** MWh that one PH/s uses in a day, per J/TH: 1e15 H/s x 1e-12 J/H x 24 h / 1e6 W. */
  public static final double MWH_PER_PH_DAY = 0.024;

  /** MWh of the rig per PH/s and day. */
  public double mwhPerPhDay() {
    return MWH_PER_PH_DAY * joulesPerTerahash;
  }

  /** Revenue per MWh of the rig: hashprice / (0.024 e). 39.53 USD at 17 J/TH: 96.9 (Luxor: 97). */
  public double revenueUsdPerMwh() {
    return hashpriceUsdPerPhDay / mwhPerPhDay();
  }

  /** Power bought for one PH/s and day at {@code usdPerMwh}: 0.024 e PUE p. */
  public double energy(double usdPerMwh) {
    return mwhPerPhDay() * pue * usdPerMwh;
  }

  /** Operation: 0.024 e o. */
  public double operation() {
    return mwhPerPhDay() * operationUsdPerMwh;
  }

  /** What the pool keeps. */
  public double pool() {
    return hashpriceUsdPerPhDay * poolFee;
  }

  /** The power price at which nothing is left before financing, USD/MWh. */
  public double breakEvenUsdPerMwh() {
    return (hashpriceUsdPerPhDay - pool() - operation()) / (mwhPerPhDay() * pue);
  }

  /** All costs at a power price; financing only where it is known. */
  public double costs(double usdPerMwh, Reading<Double> financing) {
    return pool() + energy(usdPerMwh) + operation() + financing.orElse(0.0);
  }

  /** What is left: hash price less {@link #costs}. */
  public double margin(double usdPerMwh, Reading<Double> financing) {
    return hashpriceUsdPerPhDay - costs(usdPerMwh, financing);
  }

  /** The BTC price at which that margin is zero, all else equal: close x costs / hashprice. */
  public double breakEvenBtcPriceUsd(double usdPerMwh, Reading<Double> financing, double closeUsd) {
    return closeUsd * costs(usdPerMwh, financing) / hashpriceUsdPerPhDay;
  }

  /** Mining per metered MWh before financing: revenue / PUE - power - operation. */
  public double marginUsdPerMeteredMwh(double usdPerMwh) {
    return revenueUsdPerMwh() / pue - usdPerMwh - operationUsdPerMwh;
  }

  /**
   * The annuity of a rig: USD per TH x 1000 x r / (1 - (1 + r)^-n) / 365.
   *
   * @param usdPerTerahash price of the rig per TH/s
   * @param rate r, yearly, a fraction; zero gives equal parts
   * @param years n, at least 1
   */
  public static double financing(double usdPerTerahash, double rate, int years) {
    double yearly = rate == 0 ? 1.0 / years : rate / (1 - StrictMath.pow(1 + rate, -years));
    return usdPerTerahash * 1000 * yearly / 365;
  }

  /** The least efficient rig that still pays for its power: hashprice / (0.024 p), J/TH; p > 0. */
  public static Reading<Double> breakEvenEfficiency(double hashprice, double usdPerMwh) {
    return usdPerMwh > 0
        ? Reading.of(hashprice / (MWH_PER_PH_DAY * usdPerMwh))
        : Reading.missing("every rig pays for its power at a price of zero or below");
  }
}
