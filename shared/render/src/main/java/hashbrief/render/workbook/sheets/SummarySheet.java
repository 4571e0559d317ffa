package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Claim;
import hashbrief.core.report.Report;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.util.List;

/** Headline, key figures with their intervals, claims with verdict and evidence. */
final class SummarySheet {

  static final String NAME = "Summary";

  private static final int HEADLINE = 2;
  private static final int LAST = 5;

  private final Report report;
  private final Page page;

  SummarySheet(Report report) {
    this.report = report;
    page =
        new Page(
            NAME,
            "Hashbrief: Bitcoin's hash rate, week to " + report.asOf(),
            Remarks.format(
                "Revision %d. History from %s. Days and hours are UTC. Interval: 95 %% unless the"
                    + " note says otherwise.",
                report.revision(), report.historyFrom()),
            List.of(48.0, 14.0, 14.0, 14.0, 16.0, 62.0));
  }

  Sheet sheet() {
    page.across(HEADLINE, 0, LAST, report.headline(), Role.LEDE);
    int row = HEADLINE + 2;
    page.header(row++, 0, List.of("Figure", "Value", "Low", "High", "Unit", "Note"));
    for (Figures.Group group : SummaryFigures.of(report)) {
      page.band(row++, 0, LAST, group.heading());
      for (Figures.Figure figure : group.figures()) {
        figure(row++, figure);
      }
    }
    claims(row + 1);
    return page.sheet(1, 0);
  }

  private void figure(int row, Figures.Figure figure) {
    page.wrapped(row, 0, figure.label());
    page.reading(row, 1, figure.value(), figure.format());
    page.blank(row, 2, 3, Role.TEXT);
    figure
        .ends()
        .ifPresent(
            ends -> {
              page.reading(row, 2, ends.low(), figure.format());
              page.reading(row, 3, ends.high(), figure.format());
            });
    page.text(row, 4, figure.unit());
    page.wrapped(row, 5, figure.note());
  }

  private void claims(int first) {
    page.newPage(first);
    page.list(
        first,
        "Claims",
        List.of("Statement", "Verdict", "Evidence", "", "", ""),
        report.claims(),
        this::claim);
  }

  private void claim(int row, Claim claim) {
    page.wrapped(row, 0, claim.statement());
    page.text(row, 1, Remarks.of(claim.verdict()), Remarks.role(claim.verdict()));
    page.across(row, 2, LAST, String.join("\n", claim.sentences()), Role.TEXT);
  }
}
