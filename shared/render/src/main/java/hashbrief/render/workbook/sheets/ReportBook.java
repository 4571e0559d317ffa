package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Report;
import hashbrief.render.workbook.book.Book;
import java.util.List;

/** A report as a workbook. */
public final class ReportBook {

  private ReportBook() {}

  public static Book of(Report report) {
    InputsSheet inputs = new InputsSheet(report);
    return new Book(
        "Hashbrief " + report.asOf(),
        report.headline(),
        report.asOf(),
        List.of(
            new SummarySheet(report).sheet(),
            new HashRateSheet(report).sheet(),
            new DifficultySheet(report).sheet(),
            new HashPriceSheet(report).sheet(),
            inputs.sheet(),
            new ProfitabilitySheet(report, inputs).sheet(),
            new AiAndPowerSheet(report, inputs).sheet(),
            new SourcesSheet(report).sheet(),
            new AssumptionsSheet(report).sheet()),
        inputs.names());
  }
}
