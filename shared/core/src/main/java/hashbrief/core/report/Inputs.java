package hashbrief.core.report;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.compute.GpuRental;
import hashbrief.core.compute.Lease;
import hashbrief.core.power.Market;
import hashbrief.core.profit.Rig;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.util.List;
import java.util.Map;

/** Everything that the figures are computed from, as the three fetching steps deliver it. */
public record Inputs(ChainPart chain, EnergyPart energy, ComputePart compute, Facts facts) {

  /**
   * The chain, required; closing prices (USD per BTC by day); blocks by pool in the report week.
   */
  public record ChainPart(
      ChainHistory chain,
      Reading<DailySeries> closes,
      Reading<Map<String, Integer>> poolBlocks,
      Provenance provenance) {}

  /** Power markets, and USD per EUR by day (business days). */
  public record EnergyPart(
      List<Market> markets, Reading<DailySeries> usdPerEur, Provenance provenance) {}

  /** GPU rental, and SOFR in percent by day (business days). */
  public record ComputePart(
      Reading<GpuRental> gpu, Reading<DailySeries> sofrPercent, Provenance provenance) {}

  /**
   * Dated figures that ship with the project. The computation adds those of the settings, leaves
   * out what is dated after asOf and sets every {@code stale}.
   */
  public record Facts(
      List<Rig> rigs,
      List<Lease> leases,
      List<ContextFigures.GridFact> grid,
      List<ContextFigures.GeographyShare> geography,
      List<Assumption> assumptions) {}

  /** Where data came from, what was dropped or replaced on the way, and how sources compared. */
  public record Provenance(List<SourceUse> sources, List<Gap> gaps, List<Check> checks) {}
}
