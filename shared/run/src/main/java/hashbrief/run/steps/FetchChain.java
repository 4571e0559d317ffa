package hashbrief.run.steps;

import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import hashbrief.sources.ChainSources;
import hashbrief.sources.ask.StepFetcher;
import hashbrief.sources.ask.UpstreamException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Fetches the chain, without which there is no report. */
public record FetchChain(Store store, Supplier<Settings> settings, InstantSource clock)
    implements RawData.Part {

  @Override
  public Provenance read(LocalDate asOf, String prefix, boolean fetch) {
    Settings now = settings.get();
    try (var fetcher = StepFetcher.of(fetch, store, prefix, now.timeouts(), clock)) {
      return ChainSources.read(now, fetcher, asOf).provenance();
    } catch (UpstreamException e) {
      throw switch (e.category()) {
        case UNREACHABLE,
            TIMED_OUT,
            THROTTLED,
            SERVER_ERROR,
            TOO_LARGE,
            WRONG_CONTENT,
            IMPLAUSIBLE,
            STALE ->
            new RetriableException(e.getMessage(), e);
        case REFUSED, NOT_FOUND, NOT_CONFIGURED, NOT_ARCHIVED -> new NoChainException(e);
      };
    }
  }
}
