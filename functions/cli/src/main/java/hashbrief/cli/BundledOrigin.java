package hashbrief.cli;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.settings.Settings;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.catalogue.BundledCompute;
import hashbrief.sources.catalogue.BundledEnergy;
import java.time.LocalDate;

/** The data that ship with the project; no network. */
final class BundledOrigin implements Origin {

  @Override
  public String name() {
    return "the bundled data";
  }

  @Override
  public ChainPart chain(Settings settings, LocalDate asOf) {
    return BundledChain.read(asOf);
  }

  @Override
  public EnergyPart energy(Settings settings, LocalDate asOf) {
    return BundledEnergy.read(asOf, settings);
  }

  @Override
  public ComputePart compute(Settings settings, LocalDate asOf) {
    return BundledCompute.read(asOf);
  }
}
