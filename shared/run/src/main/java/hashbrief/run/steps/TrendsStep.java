package hashbrief.run.steps;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Report;
import hashbrief.core.report.SourceUse;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.run.log.StepLog;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ChainSources;
import hashbrief.sources.ComputeSources;
import hashbrief.sources.EnergySources;
import hashbrief.sources.ask.ArchivedFetcher;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.catalogue.BundledFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Computes a day's report from its raw data. */
public record TrendsStep(Store store, Supplier<Settings> settings) implements Step {

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    int revision = new Revisions(store).toRead(event);
    Settings now = settings.get();
    Inputs inputs = inputs(now, event.asOf(), revision);
    Report report = new ComputeTrends(store).run(inputs, now, event.asOf(), revision);
    for (Gap gap : report.gaps()) {
      log.warn(gap.path() + ": " + gap.text());
    }
    List<String> failed =
        report.checks().stream()
            .filter(check -> !check.passed())
            .map(check -> "check " + check.id() + " failed: " + check.detail())
            .toList();
    failed.forEach(log::error);
    return new StepAnswer(
        event.asOf(),
        revision,
        Map.of("trends", Keys.trends(event.asOf(), revision)),
        Map.of("gaps", report.gaps().size(), "checksFailed", failed.size()),
        report.sources().stream().map(SourceUse::id).distinct().toList(),
        failed);
  }

  // Without energy or compute there is a report that says so; their steps may even have failed.
  private Inputs inputs(Settings now, LocalDate asOf, int revision) {
    String chain = RawData.prefix(asOf, revision, "chain");
    if (!RawData.isComplete(store, chain)) {
      throw new MissingInputException(chain + "complete.1", "FetchChain");
    }
    try {
      return BundledFacts.join(
          ChainSources.read(now, archive(asOf, revision, "chain"), asOf),
          EnergySources.read(now, archive(asOf, revision, "energy"), asOf),
          ComputeSources.read(now, archive(asOf, revision, "compute"), asOf),
          asOf);
    } catch (UpstreamException e) {
      // The chain was complete when it was fetched, so the settings must have changed since.
      throw new IllegalStateException(
          "the raw data do not fit the settings; fetch anew with \"refetch\": true: "
              + e.getMessage(),
          e);
    }
  }

  private ArchivedFetcher archive(LocalDate asOf, int revision, String part) {
    return ArchivedFetcher.archived(new StoreArchive(store, RawData.prefix(asOf, revision, part)));
  }
}
