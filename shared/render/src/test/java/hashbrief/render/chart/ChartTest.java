package hashbrief.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import hashbrief.render.Golden;
import hashbrief.render.chart.Layer.Point;
import hashbrief.render.chart.Layer.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Report FULL = SampleReport.full();

  private static Chart only(String section, Report report) {
    List<Chart> charts = Charts.of(section, report);
    assertEquals(1, charts.size());
    return charts.getFirst();
  }

  @Test
  void description_citesWhatTheReportHolds() {
    assertEquals(
        "Hash price is 40.64\u202fUSD/PH/day; 7 days before it was 39.13\u202fUSD/PH/day; 30 days"
            + " before it was 37.67\u202fUSD/PH/day.",
        only("hash-price", FULL).description());
  }

  @Test
  void svg_isAsLastLookedAt() throws Exception {
    Chart chart = only("profitability", FULL);
    String svg = Svg.of(Layout.of(chart, Size.NARROW), "narrow");
    Golden.assertMatches("chart-revenue.svg", svg.replace("><", ">\n<") + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "672, 1305, 5, 600, 1400, 200",
    "0, 1, 5, 0, 1, 0.2",
    "-12.5, 31, 5, -20, 40, 10",
    "40, 40, 5, 36, 44, 2",
    "1.16e14, 1.56e14, 5, 1.1e14, 1.6e14, 1e13",
  })
  void values_areRound(double low, double high, int count, double from, double to, double step) {
    Ticks.Values ticks = Ticks.values(low, high, count);
    assertEquals(step, ticks.step(), step * 1e-9);
    assertTrue(ticks.low() <= low && ticks.high() >= high);
    assertEquals(from, ticks.low(), step * 1e-9);
    assertEquals(to, ticks.high(), step * 1e-9);
    assertTrue(ticks.all().size() <= 8, ticks.all().toString());
  }

  @Test
  void days_monthsOfALongAxisWeeksOfAShortOne() {
    assertEquals(
        List.of("Oct 2025", "Nov", "Dec", "Jan 2026"),
        labels(LocalDate.of(2025, 9, 14), LocalDate.of(2026, 1, 18), 14));
    assertEquals(
        List.of("Nov", "Jan 2026"),
        labels(LocalDate.of(2025, 9, 14), LocalDate.of(2026, 1, 18), 2));
    assertEquals(List.of("4 Jan", "11 Jan", "18 Jan"), labels(DAY, LocalDate.of(2026, 1, 18), 5));
  }

  private static List<String> labels(LocalDate from, LocalDate to, int most) {
    return Ticks.days(from, to, most).stream().map(Ticks.DayTick::label).toList();
  }

  @Test
  void hashrate_bandHoldsTheIntervalOfTheWeek() {
    Layer.Band band =
        only("hash-rate", FULL).layers().stream()
            .filter(Layer.Band.class::isInstance)
            .map(Layer.Band.class::cast)
            .findFirst()
            .orElseThrow();
    Span week = band.spans().getLast();
    assertEquals(FULL.asOf(), week.day());
    assertEquals(FULL.hashrate().sma7Low95EhPerS(), week.low(), 0.05);
    assertEquals(FULL.hashrate().sma7High95EhPerS(), week.high(), 0.05);
    assertEquals(FULL.history().size() - 6, band.spans().size());
  }

  @Test
  void difficulty_beginsWithWhatWasInForce() {
    Layer.Steps steps = (Layer.Steps) only("difficulty", FULL).layers().getFirst();
    assertEquals(new Point(FULL.historyFrom(), 126.9822851469893), steps.points().getFirst());
    assertEquals(FULL.difficulty().changes().size(), steps.points().size());
  }

  @Test
  void missingFigures_noChartOrFewerLayers() {
    Report bare = SampleReport.bare();
    assertEquals(List.of(), Charts.of("hash-price", bare));
    assertEquals(List.of(), Charts.of("profitability", bare));
    assertEquals(
        List.of("Day's rate", "Threshold"),
        only("hash-rate", bare).layers().stream().map(Layer::name).toList());
  }

  @Test
  void line_breaksWhereDaysAreAbsent() {
    Layer.Line line =
        new Layer.Line(
            "x",
            Tone.MAIN,
            List.of(
                new Point(DAY, 1),
                new Point(DAY.plusDays(1), 2),
                new Point(DAY.plusDays(3), 3),
                new Point(DAY.plusDays(4), 4)));
    PlotArea area = new PlotArea(0, 0, 40, 40, DAY, DAY.plusDays(4), new Ticks.Values(0, 4, 1));
    List<Mark> marks = LayerMarks.of(line, area);
    assertEquals(
        List.of(
            new Mark.Stroke(
                Tone.MAIN, 2, false, List.of(new Mark.Spot(0, 30), new Mark.Spot(10, 20))),
            new Mark.Stroke(
                Tone.MAIN, 2, false, List.of(new Mark.Spot(30, 10), new Mark.Spot(40, 0))),
            new Mark.Circles(Tone.MAIN, 3, List.of(new Mark.Spot(40, 0)))),
        marks);
  }

  @Test
  void everything_liesWithinTheDrawing() {
    for (Size size : Size.values()) {
      for (Chart chart :
          List.of(
              only("hash-rate", FULL),
              only("difficulty", FULL),
              only("hash-price", FULL),
              only("profitability", FULL))) {
        Drawing drawing = Layout.of(chart, size);
        double lowest = 0;
        for (Mark mark : drawing.marks()) {
          if (mark instanceof Mark.Text(Tone _, Mark.Anchor anchor, Mark.Spot spot, String text)) {
            double width = Drawing.widthOf(text);
            double left =
                switch (anchor) {
                  case START -> spot.x();
                  case MIDDLE -> spot.x() - width / 2;
                  case END -> spot.x() - width;
                };
            assertTrue(left >= -0.01 && left + width <= drawing.width() + 0.01, text);
            lowest = Math.max(lowest, spot.y());
          }
        }
        assertTrue(lowest < drawing.height(), chart.id());
      }
    }
  }
}
