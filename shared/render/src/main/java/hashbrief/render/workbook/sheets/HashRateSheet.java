package hashbrief.render.workbook.sheets;

import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Chart;
import hashbrief.render.workbook.book.Chart.Drawn;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** Hash rate by day, with the interval of its 7-day mean. */
final class HashRateSheet {

  static final String NAME = "Hash rate";

  private static final int HEADER = 3;
  private static final int FIRST = HEADER + 1;
  private static final int WEEK = 7;
  private static final int DIFFICULTY = 2;
  private static final int RATE = 3;
  private static final int MEAN = 4;
  private static final int LOW = 5;
  private static final int WIDTH = 7;
  private static final int MEAN30 = 8;
  private static final int THRESHOLD = 9;
  private static final int NOTE = 10;
  private static final int CHART = NOTE + 2;

  private final Report report;
  private final List<HistoryDay> history;
  private final DoubleSummaryStatistics intervals = new DoubleSummaryStatistics();
  private final Page page =
      new Page(
          NAME,
          "Hash rate by day",
          "Work of the UTC day's blocks; means end with the day. The interval (95 %) is that of the"
              + " 7-day mean, exact, from the number of its blocks.",
          Page.widths(10, 9, 11.5, 8, 11, 11, 11, 11, 11, 11, 11, 11, 38, 3));

  HashRateSheet(Report report) {
    this.report = report;
    history = report.history();
  }

  Sheet sheet() {
    page.header(
        HEADER,
        0,
        List.of(
            "Date",
            "Blocks",
            "Difficulty (1e12)",
            "Hash rate (EH/s)",
            "7-day mean (EH/s)",
            "Low 95 % (EH/s)",
            "High 95 % (EH/s)",
            "Width of interval (EH/s)",
            "30-day mean (EH/s)",
            "Threshold (EH/s)",
            "Note"));
    for (int i = 0; i < history.size(); i++) {
      day(FIRST + i, history.get(i));
    }
    page.table("HashRateByDay", HEADER, 0, NOTE + 1, history.size());
    chart();
    return page.sheet(FIRST, 1);
  }

  private void day(int row, HistoryDay day) {
    double threshold = report.hashrate().threshold().ehPerS();
    page.blank(row, 0, NOTE, Role.TEXT);
    page.day(row, 0, day.date());
    page.number(row, 1, day.blocks(), Format.WHOLE);
    page.number(row, DIFFICULTY, day.difficulty(), Format.TRILLIONS);
    page.number(row, RATE, day.hashrateEhPerS(), Format.ONE);
    page.point(row, MEAN, day.sma7EhPerS(), Format.ONE);
    page.point(row, MEAN30, day.sma30EhPerS(), Format.ONE);
    page.number(row, THRESHOLD, threshold, Format.WHOLE);
    if (day.sma7Low95EhPerS() instanceof Reading.Present<Double>(Double low)) {
      interval(row, low, day.sma7High95EhPerS().get());
    }
    page.aside(row, NOTE, note(day));
  }

  private void interval(int row, double low, double high) {
    intervals.accept(low);
    intervals.accept(high);
    page.number(row, LOW, low, Format.ONE);
    page.number(row, LOW + 1, high, Format.ONE);
    page.number(row, WIDTH, high - low, Format.ONE);
  }

  /** Where 7 days are too few, so are 30. */
  private static String note(HistoryDay day) {
    if (day.sma30EhPerS().isPresent()) {
      return "";
    }
    return "not all of its " + (day.sma7EhPerS().isPresent() ? 30 : WEEK) + " days are at hand";
  }

  /** The days that charts show. */
  static Area days(Report report) {
    return drawn(report, 0);
  }

  /** Difficulty of those days. */
  static Area difficulty(Report report) {
    return drawn(report, DIFFICULTY);
  }

  private static Area drawn(Report report, int column) {
    int days = report.history().size();
    return Area.column(
        NAME, column, FIRST + Math.max(0, days - Chart.MOST_POINTS), FIRST + days - 1);
  }

  private void chart() {
    if (intervals.getCount() == 0) {
      page.remark(FIRST, CHART, "No 7-day mean is known, so none is drawn.");
      return;
    }
    intervals.accept(report.hashrate().threshold().ehPerS());
    Area days = days(report);
    page.chart(
        new Chart(
            "Hash rate: 7-day mean with its 95 % interval",
            new Area(NAME, FIRST, CHART, FIRST + 22, CHART + 10),
            new Chart.Across("Day (UTC)", true),
            new Chart.Up(
                "EH/s",
                "#,##0",
                Optional.of(Chart.Span.around(intervals.getMin(), intervals.getMax()))),
            List.of(
                new Chart.Series("Floor", Drawn.BAND_FLOOR, days, drawn(report, LOW), Palette.MIST),
                new Chart.Series(
                    "95 % interval", Drawn.BAND, days, drawn(report, WIDTH), Palette.MIST),
                new Chart.Series("7-day mean", Drawn.LINE, days, drawn(report, MEAN), Palette.NAVY),
                new Chart.Series(
                    "30-day mean", Drawn.LINE, days, drawn(report, MEAN30), Palette.ORANGE),
                new Chart.Series(
                    "Threshold", Drawn.DASHED, days, drawn(report, THRESHOLD), Palette.GREY))));
  }
}
