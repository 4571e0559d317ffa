package hashbrief.run.steps;

import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import hashbrief.sources.ComputeSources;
import hashbrief.sources.ask.StepFetcher;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Fetches GPU rental and interest; what does not come is a gap. */
public record FetchCompute(Store store, Supplier<Settings> settings, InstantSource clock)
    implements RawData.Part {

  @Override
  public Provenance read(LocalDate asOf, String prefix, boolean fetch) {
    Settings now = settings.get();
    try (var fetcher = StepFetcher.of(fetch, store, prefix, now.timeouts(), clock)) {
      return ComputeSources.read(now, fetcher, asOf).provenance();
    }
  }
}
