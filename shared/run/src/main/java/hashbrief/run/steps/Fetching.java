package hashbrief.run.steps;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.run.event.StepEvent;
import hashbrief.run.log.StepLog;
import hashbrief.run.revisions.Revision;
import hashbrief.run.revisions.Revisions;
import hashbrief.run.settings.RunSettings;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ask.ArchivedFetcher;
import hashbrief.sources.ask.UpstreamException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A fetching step: one part of a day's answers. What is kept already is not asked for again; what
 * was refused is, so that a repeat has the figures of a source that is well by then.
 */
public final class Fetching implements Step {
  private final Part part;
  private final Revisions revisions;
  private final InstantSource clock;

  private Fetching(Part part, Revisions revisions, InstantSource clock) {
    this.part = part;
    this.revisions = revisions;
    this.clock = clock;
  }

  /** The chain, without which there is no report. */
  public static Fetching chain(Revisions revisions, InstantSource clock) {
    return new Fetching(Part.CHAIN, revisions, clock);
  }

  /** Power prices and exchange rates; what does not come is a gap. */
  public static Fetching energy(Revisions revisions, InstantSource clock) {
    return new Fetching(Part.ENERGY, revisions, clock);
  }

  /** GPU rental and interest; what does not come is a gap. */
  public static Fetching compute(Revisions revisions, InstantSource clock) {
    return new Fetching(Part.COMPUTE, revisions, clock);
  }

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    Revision revision = revisions.toFetch(event);
    Provenance provenance = fetched(revision);
    for (Gap gap : provenance.gaps()) {
      log.warn(gap.path() + ": " + gap.text());
    }
    return new StepAnswer(
        event.asOf(),
        revision.number(),
        Map.of(part.folder(), revision.part(part.folder()).prefix()),
        Map.of("gaps", provenance.gaps().size()),
        provenance.sources().stream().map(SourceUse::id).distinct().toList(),
        List.of());
  }

  private Provenance fetched(Revision revision) {
    RunSettings settings = revisions.toAsk(part.folder(), revision);
    StoreArchive archive = revision.part(part.folder());
    try (var fetcher = ArchivedFetcher.live(archive, settings.timeouts(), clock)) {
      Provenance provenance = part.read(revision, settings, fetcher);
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
        case REFUSED, NOT_FOUND, NOT_CONFIGURED, NOT_ARCHIVED ->
            new NoChainException(e.getMessage(), e);
      };
    }
  }
}
