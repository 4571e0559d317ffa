package hashbrief.cli;

import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.files.ChainFile;
import hashbrief.sources.files.MeterFile;
import java.nio.file.Path;
import java.time.LocalDate;

/** Looks at what needs no network before anything is asked or written. */
final class OwnData {

  private static final Fetcher OFFLINE =
      request -> {
        throw new IllegalStateException(request + ": a file of one's own needs no network");
      };

  private OwnData() {}

  /** Ends with the mistake in a file of the reader's own, or a day that is not bundled. */
  static void check(Settings settings, boolean bundled, LocalDate asOf) {
    boolean ownDays = settings.sources().chain().contains("csv");
    if (ownDays) {
      ChainFile.read(Path.of(settings.sources().csvDays().orElseThrow()), asOf);
    }
    if (bundled && !ownDays) {
      BundledChain.read(asOf);
    }
    for (MarketSpec market : settings.markets()) {
      if (market instanceof MarketSpec.Csv(String id, String file)) {
        new MeterFile(Path.of(file)).read(OFFLINE, asOf);
      }
    }
  }
}
