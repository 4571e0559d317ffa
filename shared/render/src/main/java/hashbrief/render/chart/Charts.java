package hashbrief.render.chart;

import hashbrief.contract.Brief;
import hashbrief.contract.Column;
import hashbrief.contract.Figure;
import hashbrief.core.report.ProfitabilityFigures.DailyRevenue;
import hashbrief.core.report.Report;
import hashbrief.render.chart.Layer.Point;
import hashbrief.render.chart.Layer.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The charts of a report: which of its figures are drawn, and how. */
public final class Charts {

  private static final List<Tone> RIG_TONES = List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD);
  private static final String MEAN = "sma7EhPerS";
  private static final String THRESHOLD = "hashrate.threshold.ehPerS";

  private final Report report;
  private final Series history;
  private final LocalDate from;

  private Charts(Report report) {
    this.report = report;
    this.history = new Series("history", report);
    this.from = report.history().getFirst().date();
  }

  /** The charts of a section. */
  public static List<Chart> of(String section, Report report) {
    return switch (section) {
      case "hash-rate" -> List.of(new Charts(report).hashrate());
      case "difficulty" -> List.of(new Charts(report).difficulty());
      case "hash-price" -> new Charts(report).hashprice();
      case "profitability" -> new Charts(report).revenue();
      default -> List.of();
    };
  }

  /** Days, the 7-day mean with its interval, and the threshold. */
  private Chart hashrate() {
    Figure mean = Brief.figure("hashrate.sma7EhPerS");
    List<Layer> layers = new ArrayList<>();
    List<Span> spans = spans();
    if (!spans.isEmpty()) {
      String kind = mean.interval().map(Figure.Interval::kind).orElseThrow();
      layers.add(new Layer.Band(kind + " interval", Tone.BAND, spans));
    }
    Column days = history.column("hashrateEhPerS");
    layers.add(new Layer.Dots(days.label(), Tone.DAILY, history.points(days)));
    Figure threshold = Brief.figure(THRESHOLD);
    threshold
        .value(report)
        .map(
            value -> new Layer.Level(threshold.label(), Tone.LIMIT, ((Number) value).doubleValue()))
        .map(layers::add);
    Column means = history.column(MEAN);
    layers.addAll(line(means.label(), Tone.MAIN, history.points(means)));
    return chart(
        "chart-hashrate",
        mean.label(),
        "The 7-day mean is {hashrate.sma7EhPerS}; its highest in this history is"
            + " {hashrate.peak.sma7EhPerS} on {hashrate.peak.date}; the threshold is"
            + " {hashrate.threshold.ehPerS}; it was last crossed on"
            + " {hashrate.threshold.crossedOn}",
        means,
        from,
        layers,
        "history");
  }

  private List<Span> spans() {
    Map<LocalDate, Double> lows = new HashMap<>();
    history.points("sma7Low95EhPerS").forEach(point -> lows.put(point.day(), point.value()));
    return history.points("sma7High95EhPerS").stream()
        .filter(high -> lows.containsKey(high.day()))
        .map(high -> new Span(high.day(), lows.get(high.day()), high.value()))
        .toList();
  }

  /** From retarget to retarget. */
  private Chart difficulty() {
    Series retargets = new Series("retargets", report);
    Column difficulty = retargets.column("difficulty");
    List<Point> steps = new ArrayList<>();
    for (Point retarget : retargets.points(difficulty)) {
      if (!retarget.day().isAfter(from)) {
        steps.clear(); // what was in force when the history begins
      }
      LocalDate shown = retarget.day().isBefore(from) ? from : retarget.day();
      steps.add(new Point(shown, retarget.value()));
    }
    List<Point> drawn = steps.isEmpty() ? history.points("difficulty") : steps;
    return chart(
        "chart-difficulty",
        difficulty.label(),
        "Difficulty is {difficulty.current}; decreases since its peak:"
            + " {difficulty.decreasesSincePeak}; the next retarget is expected to bring"
            + " {difficulty.next.change} on {difficulty.next.estimatedDate}",
        difficulty,
        from,
        List.of(new Layer.Steps(difficulty.label(), Tone.MAIN, drawn)),
        "retargets");
  }

  private List<Chart> hashprice() {
    Column price = history.column("hashpriceUsdPerPhDay");
    List<Layer> line = line(price.label(), Tone.MAIN, history.points(price));
    return line.isEmpty()
        ? List.of()
        : List.of(
            chart(
                "chart-hashprice",
                price.label(),
                "Hash price is {hashprice.usdPerPhDay}; 7 days before it was"
                    + " {hashprice.weekAgoUsdPerPhDay}; 30 days before it was"
                    + " {hashprice.monthAgoUsdPerPhDay}",
                price,
                from,
                line,
                "history"));
  }

  /** Revenue of three rigs against what power costs. */
  private List<Chart> revenue() {
    Series daily = new Series("revenue-by-day", report);
    List<Layer> layers =
        new ArrayList<>(new Series("markets", report).levels("meanUsdPerMwh", Tone.MARKET));
    List<Column> rigs =
        daily.all("revenueUsdPerMwh").stream().filter(rig -> rig.key().isPresent()).toList();
    for (Column rig : rigs) {
      Tone tone = RIG_TONES.get(rigs.indexOf(rig) % RIG_TONES.size());
      layers.addAll(line(rig.key().orElseThrow(), tone, daily.points(rig)));
    }
    return layers.isEmpty()
        ? List.of()
        : List.of(
            chart(
                "chart-revenue",
                Brief.table("revenue-by-day").title(),
                "Lines are rigs, from the most to the least efficient; dashes are the mean power"
                    + " prices of the report week; {profitability.losingMargins} of"
                    + " {profitability.margins} cash margins of a rig in a market are not above"
                    + " zero",
                daily.all("revenueUsdPerMwh").getFirst(),
                report.profitability().daily().stream()
                    .map(DailyRevenue::date)
                    .findFirst()
                    .orElse(from),
                layers,
                "revenue-by-day"));
  }

  private static List<Layer> line(String name, Tone tone, List<Point> points) {
    return points.isEmpty() ? List.of() : List.of(new Layer.Line(name, tone, points));
  }

  private Chart chart(
      String id,
      String title,
      String phrase,
      Column measured,
      LocalDate start,
      List<Layer> layers,
      String table) {
    return new Chart(
        id,
        title,
        Brief.fill(phrase, report) + ".",
        measured.unit().text(),
        measured.digits(),
        start,
        report.asOf(),
        layers,
        table);
  }
}
