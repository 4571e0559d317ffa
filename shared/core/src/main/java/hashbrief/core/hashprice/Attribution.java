package hashbrief.core.hashprice;

/**
 * Why hash price changed, in logarithms: the four terms add up to {@code total}.
 *
 * @param price ln(p2 / p1)
 * @param difficulty -ln(D2 / D1)
 * @param fees the fees' part of ln(r2 / r1)
 * @param subsidy the subsidy's part of it
 * @param total ln(hashprice2 / hashprice1)
 */
public record Attribution(
    double price, double difficulty, double fees, double subsidy, double total) {

  /**
   * The reward term is split by the logarithmic mean, d x ln(r2 / r1) / (r2 - r1), limit d / r: the
   * LMDI-I decomposition, which leaves no residual (Ang, Energy Policy 33, 2005).
   */
  public static Attribution between(HashPrice before, HashPrice after) {
    double r1 = before.rewardBtc();
    double r2 = after.rewardBtc();
    double weight = r1 == r2 ? 1 / r1 : StrictMath.log(r2 / r1) / (r2 - r1);
    return new Attribution(
        StrictMath.log(after.priceUsd() / before.priceUsd()),
        -StrictMath.log(after.difficulty() / before.difficulty()),
        (after.feesBtc() - before.feesBtc()) * weight,
        (after.subsidyBtc() - before.subsidyBtc()) * weight,
        StrictMath.log(after.usdPerPhDay() / before.usdPerPhDay()));
  }
}
