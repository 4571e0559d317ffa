package hashbrief.run.steps;

import hashbrief.contract.json.ReportJson;
import hashbrief.contract.json.ReportSchema;
import hashbrief.core.WeeklyReport;
import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.Report;
import hashbrief.core.report.SourceUse;
import hashbrief.run.event.StepEvent;
import hashbrief.run.log.StepLog;
import hashbrief.run.revisions.Revision;
import hashbrief.run.revisions.Revisions;
import hashbrief.run.settings.RunSettings;
import hashbrief.run.store.Keys;
import hashbrief.run.store.Store;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ask.ArchivedFetcher;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.catalogue.BundledFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the figures of a day and stores them, once the schema has found nothing wrong. */
public record ComputeTrends(Revisions revisions) implements Step {

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    Revision revision = revisions.toRead(event);
    String key = Keys.trends(event.asOf(), revision.number());
    Report report = report(revision);
    byte[] json = ReportJson.write(report);
    ReportSchema.validate(json);
    store().put(key, json, "application/json");
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
        revision.number(),
        Map.of("trends", key),
        Map.of("gaps", report.gaps().size(), "checksFailed", failed.size()),
        report.sources().stream().map(SourceUse::id).distinct().toList(),
        failed);
  }

  private Store store() {
    return revisions.store();
  }

  // A later revision names what it changed.
  private Report report(Revision revision) {
    StoreArchive chain = revision.part(Part.CHAIN.folder());
    if (!ArchivedFetcher.isComplete(chain)) {
      throw new MissingInputException(chain.prefix() + "complete.1", "FetchChain");
    }
    RunSettings settings = revision.toRead();
    Optional<Report> before =
        store().get(Keys.trends(revision.asOf(), revision.number() - 1)).map(ReportJson::read);
    return WeeklyReport.of(
        inputs(revision, settings), settings.figures(), revision.asOf(), revision.number(), before);
  }

  // Without energy or compute there is a report that says so; their steps may even have failed.
  private Inputs inputs(Revision revision, RunSettings settings) {
    try {
      return BundledFacts.join(
          checked(revision, Part.chain(revision, settings, archive(revision, Part.CHAIN))),
          Part.energy(revision, settings, archive(revision, Part.ENERGY)),
          Part.compute(revision, settings, archive(revision, Part.COMPUTE)),
          revision.asOf());
    } catch (UpstreamException e) {
      throw new NoChainException(
          "the archived answers give no chain any more; fetch anew with refetch: " + e.getMessage(),
          e);
    }
  }

  private static ArchivedFetcher archive(Revision revision, Part part) {
    return ArchivedFetcher.archived(revision.part(part.folder()));
  }

  private static ChainPart checked(Revision revision, ChainPart chain) {
    List<String> changed = revision.changedCatalogues();
    if (changed.isEmpty()) {
      return chain;
    }
    Provenance known = chain.provenance();
    List<Check> checks = new ArrayList<>(known.checks());
    checks.add(
        new Check(
            "catalogues",
            false,
            "fetched with other versions of "
                + String.join(", ", changed)
                + " than it is computed with"));
    return new ChainPart(
        chain.chain(),
        chain.closes(),
        chain.poolBlocks(),
        new Provenance(known.sources(), known.gaps(), checks));
  }
}
