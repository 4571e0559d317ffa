package hashbrief.cli;

import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.sources.ask.StepFetcher;
import java.time.InstantSource;
import java.time.LocalDate;

/** A step's fetcher, which keeps its answers, or finds them, under the step's own prefix. */
interface StepFetchers {

  /** The fetcher of a step that begins now; to be closed when it ends. */
  StepFetcher begin(String name, LocalDate asOf);

  /** Asks the network for what the store does not hold yet. */
  static StepFetchers live(Store store, Timeouts timeouts, InstantSource clock) {
    return (name, asOf) -> StepFetcher.live(store, prefix(name, asOf), timeouts, clock);
  }

  /** Finds everything in the store. */
  static StepFetchers archived(Store store) {
    return (name, asOf) -> StepFetcher.archived(store, prefix(name, asOf));
  }

  private static String prefix(String name, LocalDate asOf) {
    return Keys.raw(asOf, WeeklyRun.REVISION) + name + "/";
  }
}
