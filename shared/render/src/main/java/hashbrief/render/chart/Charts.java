package hashbrief.render.chart;

import hashbrief.core.report.DifficultyFigures.Change;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.ProfitabilityFigures.DailyRevenue;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.chart.Layer.Point;
import hashbrief.render.chart.Layer.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four charts of a report. */
public final class Charts {

  private static final int WEEK = 7;
  private static final double TERA = 1e12;
  private static final List<Tone> RIG_TONES = List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD);

  private final Report report;
  private final List<HistoryDay> days;
  private final LocalDate from;

  private Charts(Report report) {
    this.report = report;
    this.days = report.history();
    this.from = days.getFirst().date();
  }

  /** Hash rate: days, 7-day mean with its interval, threshold. */
  public static Chart hashrate(Report report) {
    return new Charts(report).hashrate();
  }

  /** Difficulty from retarget to retarget. */
  public static Chart difficulty(Report report) {
    return new Charts(report).difficulty();
  }

  /** Hash price in USD; missing where no day has one. */
  public static Reading<Chart> hashprice(Report report) {
    return new Charts(report).hashprice();
  }

  /** Revenue per MWh of the best, the median and the worst rig against power prices. */
  public static Reading<Chart> revenue(Report report) {
    return new Charts(report).revenue();
  }

  private Chart hashrate() {
    double threshold = report.hashrate().threshold().ehPerS();
    List<Span> intervals = intervals();
    List<Layer> layers = new ArrayList<>();
    if (!intervals.isEmpty()) {
      layers.add(new Layer.Band("95 % interval of the mean", Tone.BAND, intervals));
    }
    layers.add(
        new Layer.Dots("single days", Tone.DAILY, points(d -> Reading.of(d.hashrateEhPerS()))));
    layers.add(new Layer.Level("threshold", Tone.LIMIT, threshold));
    List<Point> means = points(HistoryDay::sma7EhPerS);
    if (!means.isEmpty()) {
      layers.add(new Layer.Line("7-day mean", Tone.MAIN, means));
    }
    var figures = report.hashrate();
    return chart(
        "chart-hashrate",
        "Network hash rate",
        "The 7-day mean is %s on %s, with 95 %% between %s and %s. Its highest in this history is %s on %s; the threshold is %s."
            .formatted(
                Words.ehPerS(figures.sma7EhPerS()),
                report.asOf(),
                Words.number(figures.sma7Low95EhPerS(), 1),
                Words.ehPerS(figures.sma7High95EhPerS()),
                Words.ehPerS(figures.peak().sma7EhPerS()),
                figures.peak().date(),
                Words.ehPerS(threshold)),
        "EH/s",
        1,
        from,
        layers,
        List.of("Day", "Day's rate, EH/s", "7-day mean, EH/s"),
        day -> List.of(cell(Reading.of(day.hashrateEhPerS()), 1), cell(day.sma7EhPerS(), 1)));
  }

  private List<Span> intervals() {
    List<Span> spans = new ArrayList<>();
    for (HistoryDay day : days) {
      day.sma7Low95EhPerS()
          .with(day.sma7High95EhPerS(), (low, high) -> new Span(day.date(), low, high))
          .map(spans::add);
    }
    return spans;
  }

  private Chart difficulty() {
    List<Point> steps = new ArrayList<>();
    for (Change change : report.difficulty().changes()) {
      if (!change.date().isAfter(from)) {
        steps.clear(); // what was in force when the history begins
      }
      LocalDate shown = change.date().isBefore(from) ? from : change.date();
      steps.add(new Point(shown, change.difficulty() / TERA));
    }
    if (steps.isEmpty()) {
      steps.add(new Point(from, report.difficulty().current() / TERA));
    }
    return chart(
        "chart-difficulty",
        "Difficulty",
        "Difficulty is %s; it fell %s times since its highest in this history."
            .formatted(
                Words.difficulty(report.difficulty().current()),
                report.difficulty().decreasesSincePeak()),
        "T (1e12)",
        2,
        from,
        List.of(new Layer.Steps("difficulty", Tone.MAIN, steps)),
        List.of("Day", "Mean difficulty of the day, T"),
        day -> List.of(Words.number(day.difficulty() / TERA, 2)));
  }

  private Reading<Chart> hashprice() {
    List<Point> points = points(HistoryDay::hashpriceUsdPerPhDay);
    if (points.isEmpty()) {
      return Reading.missing("no day of the history has a hash price");
    }
    return Reading.of(
        chart(
            "chart-hashprice",
            "Hash price",
            "Hash price is %s on %s; from %s on it lay between %s."
                .formatted(
                    Words.usdPerPhDay(points.getLast().value()),
                    points.getLast().day(),
                    points.getFirst().day(),
                    range(points, 2)),
            "USD/PH/day",
            2,
            from,
            List.of(new Layer.Line("hash price", Tone.MAIN, points)),
            List.of("Day", "Hash price, USD/PH/day", "BTC close, USD"),
            day -> List.of(cell(day.hashpriceUsdPerPhDay(), 2), cell(day.priceUsd(), 0))));
  }

  private static String range(List<Point> points, int decimals) {
    var values = points.stream().mapToDouble(Point::value).summaryStatistics();
    return Words.number(values.getMin(), decimals)
        + " and "
        + Words.number(values.getMax(), decimals);
  }

  private Reading<Chart> revenue() {
    List<DailyRevenue> daily = report.profitability().daily();
    LocalDate start = daily.isEmpty() ? from : daily.getFirst().date();
    List<Layer> layers = new ArrayList<>();
    for (MarketFigures market : report.energy().markets()) {
      if (market.meanUsdPerMwh() instanceof Reading.Present<Double>(Double mean)) {
        layers.add(new Layer.Level(market.id(), Tone.MARKET, mean));
      }
    }
    List<String> models = models(daily);
    for (String model : models) {
      List<Point> points = new ArrayList<>();
      for (DailyRevenue day : daily) {
        day.revenueUsdPerMwh().get(model).map(usd -> points.add(new Point(day.date(), usd)));
      }
      if (!points.isEmpty()) {
        layers.add(new Layer.Line(model, RIG_TONES.get(models.indexOf(model)), points));
      }
    }
    if (layers.isEmpty()) {
      return Reading.missing("neither a revenue nor a power price is known");
    }
    Map<LocalDate, DailyRevenue> byDay =
        daily.stream().collect(Collectors.toMap(DailyRevenue::date, day -> day));
    List<String> columns = new ArrayList<>(List.of("Day"));
    models.forEach(model -> columns.add(model + ", USD/MWh"));
    return Reading.of(
        chart(
            "chart-revenue",
            "Revenue per MWh against power",
            "Mining revenue per MWh of the most efficient, a middling and the least efficient rig,"
                + " and the mean power price of the report week in each market (dashed).",
            "USD/MWh",
            1,
            start,
            layers,
            columns,
            day ->
                models.stream()
                    .map(model -> cell(byDay.get(day.date()).revenueUsdPerMwh().get(model), 1))
                    .toList()));
  }

  /** The rigs of the daily revenue, the most efficient first. */
  private List<String> models(List<DailyRevenue> daily) {
    return daily.isEmpty()
        ? List.of()
        : report.profitability().rigs().stream()
            .map(RigFigures::model)
            .filter(daily.getFirst().revenueUsdPerMwh()::containsKey)
            .toList();
  }

  private List<Point> points(Function<HistoryDay, Reading<Double>> figure) {
    List<Point> points = new ArrayList<>();
    for (HistoryDay day : days) {
      figure.apply(day).map(value -> points.add(new Point(day.date(), value)));
    }
    return points;
  }

  private static String cell(Reading<Double> figure, int decimals) {
    return figure.map(value -> Words.number(value, decimals)).orElse("n/a");
  }

  private Chart chart(
      String id,
      String title,
      String description,
      String unit,
      int decimals,
      LocalDate start,
      List<Layer> layers,
      List<String> columns,
      Function<HistoryDay, List<String>> cells) {
    List<List<String>> rows = new ArrayList<>();
    for (HistoryDay day : days.reversed()) {
      boolean weekly =
          Math.floorMod(day.date().toEpochDay() - report.asOf().toEpochDay(), WEEK) == 0;
      if (weekly && !day.date().isBefore(start)) {
        List<String> row = new ArrayList<>(List.of(Words.date(day.date())));
        row.addAll(cells.apply(day));
        rows.add(row);
      }
    }
    return new Chart(
        id, title, description, unit, decimals, start, report.asOf(), layers, columns, rows);
  }
}
