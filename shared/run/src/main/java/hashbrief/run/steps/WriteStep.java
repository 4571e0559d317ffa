package hashbrief.run.steps;

import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.run.log.StepLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a day's report; what was mailed stays as it was. */
public record WriteStep(Store store) implements Step {

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    int revision = new Revisions(store).toRead(event);
    String trends = Keys.trends(event.asOf(), revision);
    if (store.get(trends).isEmpty()) {
      throw new MissingInputException(trends, "ComputeTrends");
    }
    KeepingStore keeping = new KeepingStore(store, isMailed(event));
    List<String> keys = new WriteReport(keeping).run(event.asOf(), revision);
    List<String> kept =
        keeping.kept().stream()
            .map(key -> key + " was mailed and stays; \"refetch\": true makes another revision")
            .toList();
    kept.forEach(log::warn);
    Map<String, String> byKind = new TreeMap<>();
    keys.forEach(key -> byKind.put(key.substring(key.lastIndexOf('.') + 1), key));
    return new StepAnswer(
        event.asOf(), revision, byKind, Map.of("files", keys.size()), List.of(), kept);
  }

  private boolean isMailed(StepEvent event) {
    return !store.list("sent/" + event.asOf() + "/").isEmpty();
  }
}
