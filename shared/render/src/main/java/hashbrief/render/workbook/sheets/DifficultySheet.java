package hashbrief.render.workbook.sheets;

import hashbrief.core.report.DifficultyFigures.Change;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.Report;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Chart;
import hashbrief.render.workbook.book.Chart.Drawn;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.util.List;
import java.util.Optional;

/** Every retarget of the history, and difficulty by day. */
final class DifficultySheet {

  static final String NAME = "Difficulty";

  private static final int HEADER = 3;
  private static final int FIRST = HEADER + 1;
  private static final int CHANGE = 3;
  private static final int NOTE = 4;
  private static final int CHARTS = 6;
  private static final int CHART_ROWS = 18;
  private static final int CHART_COLUMNS = 8;

  private final Report report;
  private final Page page =
      new Page(
          NAME,
          "Difficulty and its retargets",
          "Difficulty is shown in units of 1e12; the cells hold it in full. The sheet Hash rate"
              + " holds it by day.",
          Page.widths(9, 11, 11.5, 11, 13, 11, 40, 3));

  DifficultySheet(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    List<Change> changes = report.difficulty().changes();
    page.header(HEADER, 0, List.of("Date", "Height", "Difficulty (1e12)", "Change", "Note"));
    int row = FIRST;
    for (Change change : changes) {
      page.blank(row, 0, NOTE, Role.TEXT);
      page.day(row, 0, change.date());
      page.point(row, 1, change.height(), Format.WHOLE);
      page.number(row, 2, change.difficulty(), Format.TRILLIONS);
      page.point(row, CHANGE, change.change(), Format.SIGNED_PERCENT_TWO);
      page.aside(
          row,
          NOTE,
          Remarks.reason(change.change().isPresent() ? change.height() : change.change()));
      row++;
    }
    if (!changes.isEmpty()) {
      page.table("Retargets", HEADER, 0, NOTE + 1, changes.size());
      page.signed(FIRST, CHANGE, FIRST + changes.size() - 1, CHANGE);
      changes(FIRST + changes.size() - 1);
    }
    byDay();
    return page.sheet(FIRST, 1);
  }

  private void byDay() {
    var drawn = report.history().stream().mapToDouble(HistoryDay::difficulty).summaryStatistics();
    page.chart(
        new Chart(
            "Difficulty",
            new Area(NAME, FIRST, CHARTS, FIRST + CHART_ROWS, CHARTS + CHART_COLUMNS),
            new Chart.Across("Day (UTC)", true),
            new Chart.Up(
                "Difficulty (1e12)",
                "#,##0,,,,",
                Optional.of(Chart.Span.around(drawn.getMin(), drawn.getMax()))),
            List.of(
                new Chart.Series(
                    "Difficulty",
                    Drawn.LINE,
                    HashRateSheet.days(report),
                    HashRateSheet.difficulty(report),
                    Palette.NAVY))));
  }

  private void changes(int last) {
    if (report.difficulty().changes().stream().noneMatch(change -> change.change().isPresent())) {
      return;
    }
    int from = Math.max(FIRST, last + 1 - Chart.MOST_POINTS);
    int top = FIRST + CHART_ROWS + 1;
    page.chart(
        new Chart(
            "Change at each retarget",
            new Area(NAME, top, CHARTS, top + CHART_ROWS, CHARTS + CHART_COLUMNS),
            new Chart.Across("Retarget", false),
            new Chart.Up("Change", "+0%;-0%;0%", Optional.empty()),
            List.of(
                new Chart.Series(
                    "Change",
                    Drawn.COLUMN,
                    page.column(0, from, last),
                    page.column(CHANGE, from, last),
                    Palette.NAVY))));
  }
}
