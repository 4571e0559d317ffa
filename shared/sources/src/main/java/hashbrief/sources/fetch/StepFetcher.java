package hashbrief.sources.fetch;

import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.store.Store;
import java.time.InstantSource;

/** What one step asks through; to be closed when the step ends. */
public final class StepFetcher implements Fetcher, AutoCloseable {
  private final Fetcher fetcher;
  private final Runnable end;

  private StepFetcher(Fetcher fetcher, Runnable end) {
    this.fetcher = fetcher;
    this.end = end;
  }

  /**
   * Over what is kept under {@code prefix}.
   *
   * @param live whether to ask the network for what is not there, and keep it
   */
  public static StepFetcher of(
      boolean live, Store store, String prefix, Timeouts timeouts, InstantSource clock) {
    if (!live) {
      return new StepFetcher(new ArchiveFetcher(store, prefix), () -> {});
    }
    HttpFetcher network = new HttpFetcher(timeouts, clock);
    return new StepFetcher(new ArchivingFetcher(network, store, prefix), network::close);
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    return fetcher.fetch(request);
  }

  @Override
  public void close() {
    end.run();
  }
}
