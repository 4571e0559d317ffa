package hashbrief.run.steps;

import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.Settings;
import hashbrief.sources.EnergySources;
import hashbrief.sources.ask.Archive;
import hashbrief.sources.ask.ArchivedFetcher;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Fetches power prices and exchange rates; what does not come is a gap. */
public record FetchEnergy(Supplier<Settings> settings, InstantSource clock)
    implements RawData.Part {

  @Override
  public Provenance read(LocalDate asOf, Archive archive) {
    Settings now = settings.get();
    try (var fetcher = ArchivedFetcher.live(archive, now.timeouts(), clock)) {
      Provenance provenance = EnergySources.read(now, fetcher, asOf).provenance();
      fetcher.complete();
      return provenance;
    }
  }
}
