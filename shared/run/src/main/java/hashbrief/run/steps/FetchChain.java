package hashbrief.run.steps;

import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.Settings;
import hashbrief.sources.ChainSources;
import hashbrief.sources.ask.Archive;
import hashbrief.sources.ask.ArchivedFetcher;
import hashbrief.sources.ask.UpstreamException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Fetches the chain, without which there is no report. */
public record FetchChain(Supplier<Settings> settings, InstantSource clock) implements RawData.Part {

  @Override
  public Provenance read(LocalDate asOf, Archive archive) {
    Settings now = settings.get();
    try (var fetcher = ArchivedFetcher.live(archive, now.timeouts(), clock)) {
      Provenance provenance = ChainSources.read(now, fetcher, asOf).provenance();
      fetcher.complete();
      return provenance;
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
