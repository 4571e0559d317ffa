package hashbrief.run.steps;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.Settings;
import hashbrief.run.revisions.Revision;
import hashbrief.run.settings.RunSettings;
import hashbrief.sources.ChainSources;
import hashbrief.sources.ComputeSources;
import hashbrief.sources.EnergySources;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.catalogue.BundledCompute;
import hashbrief.sources.catalogue.BundledEnergy;
import java.util.Locale;

/** The parts of a day's data: from the sources, live or out of the archive, or bundled. */
enum Part {
  CHAIN,
  ENERGY,
  COMPUTE;

  /** Where its answers are in a revision. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  Provenance read(Revision revision, RunSettings settings, Fetcher fetcher)
      throws UpstreamException {
    return switch (this) {
      case CHAIN -> chain(revision, settings, fetcher).provenance();
      case ENERGY -> energy(revision, settings, fetcher).provenance();
      case COMPUTE -> compute(revision, settings, fetcher).provenance();
    };
  }

  // Days of the reader's own count before the bundled ones too, and ask nothing of a fetcher.
  static ChainPart chain(Revision revision, RunSettings settings, Fetcher fetcher)
      throws UpstreamException {
    return revision.isBundled() && !settings.sources().chain().contains("csv")
        ? BundledChain.read(revision.asOf())
        : ChainSources.read(settings.sources(), fetcher, revision.asOf());
  }

  static EnergyPart energy(Revision revision, RunSettings settings, Fetcher fetcher) {
    return revision.isBundled()
        ? BundledEnergy.read(
            revision.asOf(),
            settings.sources().markets(),
            settings.figures().sites().stream().map(Settings.Site::market).toList())
        : EnergySources.read(settings.sources(), fetcher, revision.asOf());
  }

  static ComputePart compute(Revision revision, RunSettings settings, Fetcher fetcher) {
    return revision.isBundled()
        ? BundledCompute.read(revision.asOf())
        : ComputeSources.read(settings.sources(), fetcher, revision.asOf());
  }
}
