package hashbrief.cli;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.settings.Settings;
import hashbrief.sources.ask.UpstreamException;
import java.time.LocalDate;

/** Where the three parts of a run's inputs come from. */
interface Origin {

  /** What the reader of the progress is told, after "reading". */
  String name();

  /** The chain, without which there is no report. */
  ChainPart chain(Settings settings, LocalDate asOf) throws UpstreamException;

  EnergyPart energy(Settings settings, LocalDate asOf);

  ComputePart compute(Settings settings, LocalDate asOf);
}
