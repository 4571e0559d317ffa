package hashbrief.run.steps;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.report.Report;
import hashbrief.render.page.PageWriter;
import hashbrief.render.workbook.WorkbookWriter;
import hashbrief.run.event.StepEvent;
import hashbrief.run.log.StepLog;
import hashbrief.run.revisions.Ledger;
import hashbrief.run.store.Keys;
import hashbrief.run.store.Store;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the stored figures of a day as workbook, JSON and page: one source for all three. What was
 * mailed stays as it was.
 */
public record WriteReport(Store store) implements Step {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String RECIPIENT = ".*/[0-9a-f]{64}.*";

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    int revision = new Ledger(store).toRead(event);
    String trends = Keys.trends(event.asOf(), revision);
    byte[] json =
        store.get(trends).orElseThrow(() -> new MissingInputException(trends, "ComputeTrends"));
    Report report = ReportJson.read(json);
    // All are made before the first is stored.
    List<Store.Entry> files =
        List.of(
            file(event, revision, "xlsx", WorkbookWriter.write(report), XLSX),
            file(event, revision, "json", json, "application/json"),
            file(event, revision, "html", PageWriter.render(report), "text/html; charset=utf-8"));
    List<Store.Entry> kept =
        isMailed(event) ? files.stream().filter(this::replaces).toList() : List.of();
    store.putAll(files.stream().filter(file -> !kept.contains(file)).toList());
    List<String> troubles =
        kept.stream()
            .map(
                file ->
                    file.key() + " was mailed and stays; \"refetch\": true makes another revision")
            .toList();
    troubles.forEach(log::warn);
    Map<String, String> keys = new LinkedHashMap<>();
    files.forEach(
        file -> keys.put(file.key().substring(file.key().lastIndexOf('.') + 1), file.key()));
    return new StepAnswer(
        event.asOf(), revision, keys, Map.of("files", keys.size()), List.of(), troubles);
  }

  private static Store.Entry file(
      StepEvent event, int revision, String kind, byte[] bytes, String contentType) {
    return new Store.Entry(Keys.report(event.asOf(), revision, kind), bytes, contentType);
  }

  private boolean replaces(Store.Entry file) {
    return store.get(file.key()).filter(before -> !Arrays.equals(before, file.bytes())).isPresent();
  }

  private boolean isMailed(StepEvent event) {
    return store.list("sent/" + event.asOf() + "/").stream()
        .anyMatch(key -> key.matches(RECIPIENT));
  }
}
