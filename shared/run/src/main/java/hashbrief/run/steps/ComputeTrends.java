package hashbrief.run.steps;

import hashbrief.contract.json.ReportJson;
import hashbrief.contract.json.ReportSchema;
import hashbrief.core.WeeklyReport;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Report;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import java.time.LocalDate;
import java.util.Optional;

/** Computes the figures of a week and stores them, once the schema has found nothing wrong. */
public final class ComputeTrends {

  private final Store store;

  public ComputeTrends(Store store) {
    this.store = store;
  }

  /**
   * The report, which is stored under {@link Keys#trends}; a later revision names what it changed.
   */
  public Report run(Inputs inputs, Settings settings, LocalDate asOf, int revision) {
    Optional<Report> before = store.get(Keys.trends(asOf, revision - 1)).map(ReportJson::read);
    Report report = WeeklyReport.of(inputs, settings, asOf, revision, before);
    byte[] json = ReportJson.write(report);
    ReportSchema.validate(json);
    store.put(Keys.trends(asOf, revision), json, "application/json");
    return report;
  }
}
