package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Assumption;
import hashbrief.core.report.Report;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.util.List;

/** What is assumed, how old it is, and whether it needs a look. */
final class AssumptionsSheet {

  static final String NAME = "Assumptions";

  private static final int HEADER = 3;
  private static final int COLUMNS = 8;

  private final Report report;
  private final Page page =
      new Page(
          NAME,
          "Assumptions",
          "Figures that are assumed, not measured. Ages are counted to the end of the last day. To"
              + " try other values, use the sheet Inputs.",
          List.of(36.0, 12.0, 24.0, 12.0, 11.0, 13.0, 11.0, 66.0));

  AssumptionsSheet(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    page.header(
        HEADER,
        0,
        List.of(
            "Assumption",
            "Value",
            "Unit",
            "Date",
            "Age (days)",
            "Stale after (days)",
            "State",
            "Source"));
    List<Assumption> assumptions = report.assumptions();
    for (int i = 0; i < assumptions.size(); i++) {
      assumption(HEADER + 1 + i, assumptions.get(i));
    }
    if (!assumptions.isEmpty()) {
      page.table("AssumptionLedger", HEADER, 0, COLUMNS, assumptions.size());
    }
    return page.sheet(HEADER + 1, 1);
  }

  private void assumption(int row, Assumption assumption) {
    page.wrapped(row, 0, assumption.id());
    page.number(row, 1, assumption.value(), Format.GENERAL);
    page.wrapped(row, 2, assumption.unit());
    page.blank(row, 3, 5, Role.TEXT);
    assumption
        .date()
        .ifPresent(
            date -> {
              page.day(row, 3, date);
              page.number(row, 4, report.asOf().toEpochDay() - date.toEpochDay(), Format.WHOLE);
            });
    assumption.staleAfterDays().ifPresent(days -> page.number(row, 5, days, Format.WHOLE));
    boolean ages = assumption.staleAfterDays().isPresent();
    page.text(
        row,
        6,
        assumption.stale() ? "stale" : ages ? "fresh" : "",
        assumption.stale() ? Role.DOUBTFUL : Role.TEXT);
    page.wrapped(row, 7, assumption.source());
  }
}
