package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.report.SourceUse;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where the figures came from, what is missing, and what was checked. */
final class SourcesSheet {

  static final String NAME = "Sources and gaps";

  private static final int FIRST = 3;
  private static final int LAST = 7;

  private final Report report;
  private final Page page =
      new Page(
          NAME,
          "Sources, gaps and checks",
          "SHA-256 is that of the answer as it was received.",
          List.of(40.0, 52.0, 21.0, 8.0, 12.0, 34.0, 16.0, 36.0));

  SourcesSheet(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    int row =
        page.list(
            FIRST,
            "Sources",
            List.of(
                "Source",
                "Address",
                "Retrieved (UTC)",
                "Rows used",
                "Newest",
                "Licence",
                "Instead of",
                "SHA-256"),
            report.sources(),
            this::source);
    row =
        page.list(
            row + 1,
            "Gaps",
            List.of("What", "Why", "", "", "", "", "", ""),
            report.gaps(),
            this::gap);
    page.list(
        row + 1, "Checks", List.of("Check", "Detail", "Result"), report.checks(), this::check);
    return page.sheet(2, 0);
  }

  private void source(int row, SourceUse source) {
    page.wrapped(row, 0, source.id());
    page.wrapped(row, 1, source.url());
    page.text(
        row,
        2,
        source
            .retrievedAt()
            .map(
                at -> at.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[TZ]", " ").strip())
            .orElse("ships with the project"));
    page.number(row, 3, source.rows(), Format.WHOLE);
    source.newest().ifPresent(day -> page.day(row, 4, day));
    page.wrapped(row, 5, source.licence());
    page.wrapped(row, 6, source.usedInsteadOf().orElse(""));
    page.wrapped(row, LAST, source.sha256());
  }

  private void gap(int row, Gap gap) {
    page.wrapped(row, 0, gap.path());
    page.across(row, 1, LAST, gap.text(), Role.TEXT);
  }

  private void check(int row, Check check) {
    page.wrapped(row, 0, check.id());
    page.wrapped(row, 1, check.detail());
    page.text(
        row, 2, check.passed() ? "agrees" : "disagrees", check.passed() ? Role.GOOD : Role.BAD);
  }
}
