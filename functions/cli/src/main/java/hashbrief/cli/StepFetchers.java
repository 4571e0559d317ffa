package hashbrief.cli;

import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ask.ArchivedFetcher;
import java.time.InstantSource;
import java.time.LocalDate;

/** A step's fetcher, which keeps its answers, or finds them, under the step's own prefix. */
interface StepFetchers {

  /** The fetcher of a step that begins now; to be closed when it ends. */
  ArchivedFetcher begin(String name, LocalDate asOf);

  /** Asks the network for what the store does not hold yet. */
  static StepFetchers live(Store store, Timeouts timeouts, InstantSource clock) {
    return (name, asOf) -> ArchivedFetcher.live(archive(store, name, asOf), timeouts, clock);
  }

  /** Finds everything in the store. */
  static StepFetchers archived(Store store) {
    return (name, asOf) -> ArchivedFetcher.archived(archive(store, name, asOf));
  }

  private static StoreArchive archive(Store store, String name, LocalDate asOf) {
    return new StoreArchive(store, Keys.raw(asOf, WeeklyRun.REVISION) + name + "/");
  }
}
