package hashbrief.sources.ask;

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

  /** Asks the network for what is not yet kept under {@code prefix}, and keeps it there. */
  public static StepFetcher live(
      Store store, String prefix, Timeouts timeouts, InstantSource clock) {
    HttpFetcher network = new HttpFetcher(timeouts, clock);
    return new StepFetcher(new ArchivingFetcher(network, store, prefix), network::close);
  }

  /** Finds everything under {@code prefix}. */
  public static StepFetcher archived(Store store, String prefix) {
    return new StepFetcher(new ArchiveFetcher(store, prefix), () -> {});
  }

  /** One or the other. */
  public static StepFetcher of(
      boolean live, Store store, String prefix, Timeouts timeouts, InstantSource clock) {
    return live ? live(store, prefix, timeouts, clock) : archived(store, prefix);
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
