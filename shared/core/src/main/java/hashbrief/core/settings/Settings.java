package hashbrief.core.settings;

import hashbrief.core.compute.Lease;
import hashbrief.core.profit.MiningTerms;
import hashbrief.core.profit.Rig;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import java.util.List;

/**
 * What a reader may set of the figures; every value has a default.
 *
 * @param thresholdEhPerS hash rate that the brief watches, EH/s
 * @param pue of the mining site: energy bought / energy of the rigs, at least 1
 * @param poolFee fraction in [0, 1)
 * @param operationUsdPerMwh cost of operation per metered MWh
 */
public record Settings(
    double thresholdEhPerS,
    double pue,
    double poolFee,
    double operationUsdPerMwh,
    Financing financing,
    List<Site> sites,
    Rigs rigs,
    List<Lease> addedLeases) {

  /** What the site mines at. */
  public MiningTerms terms() {
    return new MiningTerms(pue, poolFee, new UsdPerMeteredMwh(operationUsdPerMwh));
  }

  /** Spread over SOFR in percent a year, and the term in years. */
  public record Financing(double spreadPercent, int years) {}

  /** Rigs added to the catalogue, and the models to keep (all when empty). */
  public record Rigs(List<Rig> add, List<String> only) {}

  /** One's own fleet at one place; {@code market} is the id of a market. */
  public record Site(String id, String market, List<RigCount> rigs) {}

  /** So many rigs of one model. */
  public record RigCount(String model, int count) {}
}
