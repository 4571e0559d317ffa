package hashbrief.cli;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.settings.Settings;
import hashbrief.sources.ChainSources;
import hashbrief.sources.ComputeSources;
import hashbrief.sources.EnergySources;
import hashbrief.sources.ask.UpstreamException;
import java.time.LocalDate;

/** The sources of the settings, over the network or out of the archive. */
record SourcesOrigin(String name, StepFetchers steps) implements Origin {

  @Override
  public ChainPart chain(Settings settings, LocalDate asOf) throws UpstreamException {
    try (var step = steps.begin("chain", asOf)) {
      ChainPart part = ChainSources.read(settings, step, asOf);
      step.complete();
      return part;
    }
  }

  @Override
  public EnergyPart energy(Settings settings, LocalDate asOf) {
    try (var step = steps.begin("energy", asOf)) {
      EnergyPart part = EnergySources.read(settings, step, asOf);
      step.complete();
      return part;
    }
  }

  @Override
  public ComputePart compute(Settings settings, LocalDate asOf) {
    try (var step = steps.begin("compute", asOf)) {
      ComputePart part = ComputeSources.read(settings, step, asOf);
      step.complete();
      return part;
    }
  }
}
