package hashbrief.run.steps;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.run.log.StepLog;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ask.Archive;
import hashbrief.sources.ask.ArchivedFetcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A fetching step: one part of a day's raw data, fetched once. When it is complete, a repeat reads
 * what is there and asks again only for what had failed or was refused.
 */
public final class RawData implements Step {

  /** Reads the part, keeping every answer in the archive; ends with the archive complete. */
  public interface Part {
    Provenance read(LocalDate asOf, Archive archive);
  }

  private final Store store;
  private final String name;
  private final Part part;

  /**
   * @param name of the part, and of its folder: chain, energy or compute
   */
  public RawData(Store store, String name, Part part) {
    this.store = store;
    this.name = name;
    this.part = part;
  }

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    int revision = new Revisions(store).toFetch(event);
    String prefix = prefix(event.asOf(), revision, name);
    Provenance provenance = part.read(event.asOf(), new StoreArchive(store, prefix));
    for (Gap gap : provenance.gaps()) {
      log.warn(gap.path() + ": " + gap.text());
    }
    List<String> sources = provenance.sources().stream().map(SourceUse::id).distinct().toList();
    return new StepAnswer(
        event.asOf(),
        revision,
        Map.of(name, prefix),
        Map.of("gaps", provenance.gaps().size()),
        sources,
        List.of());
  }

  /** Where the raw data of a part are. */
  public static String prefix(LocalDate asOf, int revision, String name) {
    return Keys.raw(asOf, revision) + name + "/";
  }

  /** Whether everything under the prefix of a part is there. */
  public static boolean isComplete(Store store, String prefix) {
    return ArchivedFetcher.isComplete(new StoreArchive(store, prefix));
  }
}
