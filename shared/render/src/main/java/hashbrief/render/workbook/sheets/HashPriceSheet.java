package hashbrief.render.workbook.sheets;

import hashbrief.core.hashprice.Attribution;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Chart;
import hashbrief.render.workbook.book.Chart.Drawn;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hash price by day, and why it changed. */
final class HashPriceSheet {

  static final String NAME = "Hash price";

  private static final int HEADER = 3;
  private static final int FIRST = HEADER + 1;
  private static final int PRICE = 3;
  private static final int NOTE = 4;
  private static final int RIGHT = 6;
  private static final int CHART_ROWS = 20;

  private final Report report;
  private final Page page =
      new Page(
          NAME,
          "Hash price by day",
          "What 1 PH/s earns in a day from subsidy and fees of that day's blocks, at that day's"
              + " close.",
          Page.widths(8, 10, 11.5, 13, 11, 16, 34, 3, 24, 12));

  HashPriceSheet(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    List<HistoryDay> history = report.history();
    page.header(
        HEADER,
        0,
        List.of("Date", "Close (USD/BTC)", "Fees (BTC)", "Hash price (USD/PH/day)", "Note"));
    int row = FIRST;
    for (HistoryDay day : history) {
      page.blank(row, 0, NOTE, Role.TEXT);
      page.day(row, 0, day.date());
      page.point(row, 1, day.priceUsd(), Format.WHOLE);
      page.point(row, 2, day.feesBtc(), Format.TWO);
      page.point(row, PRICE, day.hashpriceUsdPerPhDay(), Format.TWO);
      page.aside(row, NOTE, notes(day));
      row++;
    }
    page.table("HashPriceByDay", HEADER, 0, NOTE + 1, history.size());
    chart(FIRST + Math.max(0, history.size() - Chart.MOST_POINTS), row - 1);
    attribution(FIRST + CHART_ROWS + 2);
    return page.sheet(FIRST, 1);
  }

  private static String notes(HistoryDay day) {
    return Stream.of(day.priceUsd(), day.feesBtc(), day.hashpriceUsdPerPhDay())
        .map(Remarks::reason)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void chart(int from, int to) {
    double[] prices =
        report.history().stream()
            .map(HistoryDay::hashpriceUsdPerPhDay)
            .filter(Reading::isPresent)
            .mapToDouble(Reading::get)
            .toArray();
    if (prices.length == 0) {
      page.remark(FIRST, RIGHT, "No hash price is known, so none is drawn.");
      return;
    }
    var drawn = Arrays.stream(prices).summaryStatistics();
    page.chart(
        new Chart(
            "Hash price",
            new Area(NAME, FIRST, RIGHT, FIRST + CHART_ROWS, RIGHT + 6),
            new Chart.Across("Day (UTC)", true),
            new Chart.Up(
                "USD/PH/day",
                "#,##0",
                Optional.of(Chart.Span.around(drawn.getMin(), drawn.getMax()))),
            List.of(
                new Chart.Series(
                    "Hash price",
                    Drawn.LINE,
                    page.column(0, from, to),
                    page.column(PRICE, from, to),
                    Palette.NAVY))));
  }

  private void attribution(int row) {
    Reading<Attribution> attribution = report.hashprice().attribution30d();
    page.band(row, RIGHT, RIGHT + 1, "Why it changed in 30 days (logs)");
    page.lowHeader(row + 1, RIGHT, List.of("Because of", "Change"));
    term(row + 2, "bitcoin price", attribution, Attribution::price);
    term(row + 3, "difficulty", attribution, Attribution::difficulty);
    term(row + 4, "fees", attribution, Attribution::fees);
    term(row + 5, "subsidy", attribution, Attribution::subsidy);
    term(row + 6, "total", attribution, Attribution::total);
    page.remark(row + 7, RIGHT, Remarks.reason(attribution));
  }

  private void term(
      int row, String label, Reading<Attribution> attribution, Function<Attribution, Double> term) {
    page.text(row, RIGHT, label);
    page.reading(row, RIGHT + 1, attribution.map(term), Format.SIGNED_PERCENT_TWO);
  }
}
