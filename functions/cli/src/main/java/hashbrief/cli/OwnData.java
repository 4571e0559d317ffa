package hashbrief.cli;

import hashbrief.run.settings.RunSettings;
import hashbrief.sources.MarketSetting;
import hashbrief.sources.SourceSettings;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.files.ChainFile;
import hashbrief.sources.files.MeterFile;
import hashbrief.sources.files.OwnFile;
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
  static void check(RunSettings settings, boolean bundled, LocalDate asOf) {
    SourceSettings sources = settings.sources();
    boolean ownDays = sources.chain().contains(OwnFile.PROVIDER.id());
    if (ownDays) {
      String days = sources.of(OwnFile.PROVIDER).value("days").orElseThrow();
      ChainFile.read(Path.of(days), asOf);
    }
    if (bundled && !ownDays) {
      BundledChain.read(asOf);
    }
    for (MarketSetting market : sources.markets()) {
      if (market.source().equals(OwnFile.PROVIDER.id())) {
        new MeterFile(OwnFile.PROVIDER.access(), market.place()).read(OFFLINE, asOf);
      }
    }
  }
}
