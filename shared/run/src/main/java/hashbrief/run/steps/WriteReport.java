package hashbrief.run.steps;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.report.Report;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import hashbrief.render.page.Page;
import hashbrief.render.workbook.WorkbookWriter;
import java.time.LocalDate;
import java.util.List;

/** Writes the stored figures of a week as JSON, workbook and page: one source for all three. */
public final class WriteReport {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Store store;

  public WriteReport(Store store) {
    this.store = store;
  }

  /** The keys of what was written. All three are made before the first is stored. */
  public List<String> run(LocalDate asOf, int revision) {
    String trends = Keys.trends(asOf, revision);
    byte[] json =
        store
            .get(trends)
            .orElseThrow(() -> new IllegalStateException("nothing is computed under " + trends));
    Report report = ReportJson.read(json);
    byte[] workbook = WorkbookWriter.write(report);
    byte[] page = Page.render(report);
    return List.of(
        put(asOf, revision, "xlsx", workbook, XLSX),
        put(asOf, revision, "json", json, "application/json"),
        put(asOf, revision, "html", page, "text/html; charset=utf-8"));
  }

  private String put(
      LocalDate asOf, int revision, String extension, byte[] bytes, String contentType) {
    String key = Keys.report(asOf, revision, extension);
    store.put(key, bytes, contentType);
    return key;
  }
}
