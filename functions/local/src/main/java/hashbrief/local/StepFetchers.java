package hashbrief.local;

import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.sources.fetch.ArchiveFetcher;
import hashbrief.sources.fetch.ArchivingFetcher;
import hashbrief.sources.fetch.Fetcher;
import hashbrief.sources.fetch.HttpFetcher;
import java.time.InstantSource;
import java.time.LocalDate;

/** A step's fetcher, which keeps its answers, or finds them, under the step's own prefix. */
interface StepFetchers {

  /** The fetcher of a step that begins now; to be closed when it ends. */
  Step begin(String name, LocalDate asOf);

  /** One step's fetcher and what ends it. */
  record Step(Fetcher fetcher, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /** Asks the network for what the store does not hold yet. */
  static StepFetchers live(Store store, Timeouts timeouts, InstantSource clock) {
    return (name, asOf) -> {
      HttpFetcher network = new HttpFetcher(timeouts, clock);
      return new Step(new ArchivingFetcher(network, store, prefix(name, asOf)), network::close);
    };
  }

  /** Finds everything in the store. */
  static StepFetchers archived(Store store) {
    return (name, asOf) -> new Step(new ArchiveFetcher(store, prefix(name, asOf)), () -> {});
  }

  private static String prefix(String name, LocalDate asOf) {
    return Keys.raw(asOf, WeeklyRun.REVISION) + name + "/";
  }
}
