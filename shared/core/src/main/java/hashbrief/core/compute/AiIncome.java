package hashbrief.core.compute;

import hashbrief.core.units.Measure.UsdPerMeteredMwh;

/** What a megawatt-hour earns in AI. */
public final class AiIncome {

  /** Net operating income / rent where none is published; the published ones run 0.80 to 0.99. */
  public static final double NOI_MARGIN = 0.85;

  /** Metered energy / energy of the servers, colocation (assumption, see the ledger). */
  public static final double PUE = 1.2;

  /** Power of one H100 at the wall of its server, kW (assumption, see the ledger). */
  public static final double GPU_KW = 1.275;

  private static final double HOURS_PER_YEAR = 8760;
  private static final double MONTHS_PER_YEAR = 12;
  private static final double KW_PER_MW = 1000;

  private AiIncome() {}

  /** Rent per MWh of critical IT: USD/kW-month x 12000 / 8760 (100 % take-or-pay). */
  public static double usdPerMwh(Lease lease) {
    return lease.usdPerKwMonth() * MONTHS_PER_YEAR * KW_PER_MW / HOURS_PER_YEAR;
  }

  /** The published margin, otherwise the assumed one. */
  public static double noiMargin(Lease lease) {
    return lease.noiMargin().orElse(NOI_MARGIN);
  }

  /** Net operating income per metered MWh: rent x NOI margin / PUE. */
  public static UsdPerMeteredMwh noi(Lease lease) {
    return new UsdPerMeteredMwh(usdPerMwh(lease) * noiMargin(lease) / PUE);
  }

  /** A GPU's rental per MWh of critical IT: USD per hour / kW x 1000. */
  public static double gpuUsdPerMwh(double usdPerHour) {
    return usdPerHour / GPU_KW * KW_PER_MW;
  }
}
