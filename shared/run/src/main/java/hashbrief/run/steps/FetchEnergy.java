package hashbrief.run.steps;

import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import hashbrief.sources.EnergySources;
import hashbrief.sources.ask.StepFetcher;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Fetches power prices and exchange rates; what does not come is a gap. */
public record FetchEnergy(Store store, Supplier<Settings> settings, InstantSource clock)
    implements RawData.Part {

  @Override
  public Provenance read(LocalDate asOf, String prefix, boolean fetch) {
    Settings now = settings.get();
    try (var fetcher = StepFetcher.of(fetch, store, prefix, now.timeouts(), clock)) {
      return EnergySources.read(now, fetcher, asOf).provenance();
    }
  }
}
