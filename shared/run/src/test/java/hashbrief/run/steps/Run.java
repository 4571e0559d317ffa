package hashbrief.run.steps;

import hashbrief.run.event.StepEvent;
import hashbrief.run.event.StepEvent.Execution;
import hashbrief.run.log.StepLog;
import hashbrief.run.revisions.Revisions;
import hashbrief.run.settings.StoredSettings;
import hashbrief.run.store.Keys;
import hashbrief.run.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps over a store, with settings in it. */
final class Run {
  static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  static final String SETTINGS = "settings/hashbrief.yaml";
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-19T06:05:00Z"));

  final Store store;
  final Revisions revisions;
  final List<String> lines = new ArrayList<>();
  private final StepLog log = new StepLog(lines::add, CLOCK, Map.of());

  Run(Store store, Path scratch) {
    this.store = store;
    this.revisions = new Revisions(store, new StoredSettings(store, SETTINGS), Map.of(), scratch);
  }

  void put(String key, String text) {
    store.put(key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  String text(String key) {
    return new String(store.get(key).orElseThrow(), StandardCharsets.UTF_8);
  }

  String trends(int revision) {
    return text(Keys.trends(AS_OF, revision));
  }

  StepAnswer fetch(StepEvent event) {
    step(Fetching.energy(revisions, CLOCK), event);
    step(Fetching.compute(revisions, CLOCK), event);
    return step(Fetching.chain(revisions, CLOCK), event);
  }

  StepAnswer compute(StepEvent event) {
    return step(new ComputeTrends(revisions), event);
  }

  StepAnswer write(StepEvent event) {
    return step(new WriteReport(store), event);
  }

  private StepAnswer step(Step step, StepEvent event) {
    return step.run(event, log);
  }

  static StepEvent bundled(String execution) {
    return event(true, false, execution);
  }

  static StepEvent refetch(String execution) {
    return event(true, true, execution);
  }

  static StepEvent event(boolean bundled, boolean refetch, String execution) {
    return new StepEvent(
        AS_OF,
        bundled,
        refetch,
        false,
        List.of(),
        Optional.empty(),
        Optional.of(new Execution("arn:" + execution, execution)),
        execution);
  }
}
