package hashbrief.render.chart;

import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.report.DifficultyFigures.Change;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.chart.Layer.Point;
import hashbrief.render.chart.Layer.Span;
import hashbrief.render.figure.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;

/** The four charts of a report. */
public final class Charts {

  private static final int WEEK = 7;
  private static final int REVENUE_DAYS = 180;
  private static final double TERA = 1e12;
  private static final List<Tone> RIG_TONES = List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD);
  private static final Figures WORDS = Figures.ROOT;

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
                WORDS.ehPerS(figures.sma7EhPerS()),
                report.asOf(),
                WORDS.number(figures.sma7Low95EhPerS(), 1),
                WORDS.ehPerS(figures.sma7High95EhPerS()),
                WORDS.ehPerS(figures.peak().sma7EhPerS()),
                figures.peak().date(),
                WORDS.ehPerS(threshold)),
        "EH/s",
        1,
        from,
        layers,
        List.of("Day", "Day's rate, EH/s", "7-day mean, EH/s"),
        day -> List.of(cell(Reading.of(day.hashrateEhPerS()), 1), cell(day.sma7EhPerS(), 1)));
  }

  /** The exact interval of each 7-day mean, from the blocks of its days. */
  private List<Span> intervals() {
    List<Span> spans = new ArrayList<>();
    for (int i = WEEK - 1; i < days.size(); i++) {
      HistoryDay day = days.get(i);
      List<HistoryDay> week = days.subList(i - WEEK + 1, i + 1);
      boolean whole = week.getFirst().date().equals(day.date().minusDays(WEEK - 1));
      if (whole && day.sma7EhPerS() instanceof Reading.Present<Double>(Double mean)) {
        var factors = PoissonInterval.of95(week.stream().mapToInt(HistoryDay::blocks).sum());
        spans.add(new Span(day.date(), mean * factors.lowFactor(), mean * factors.highFactor()));
      }
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
                WORDS.difficulty(report.difficulty().current()),
                report.difficulty().decreasesSincePeak()),
        "T (1e12)",
        2,
        from,
        List.of(new Layer.Steps("difficulty", Tone.MAIN, steps)),
        List.of("Day", "Mean difficulty of the day, T"),
        day -> List.of(WORDS.number(day.difficulty() / TERA, 2)));
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
                    WORDS.usdPerPhDay(points.getLast().value()),
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
    return WORDS.number(values.getMin(), decimals)
        + " and "
        + WORDS.number(values.getMax(), decimals);
  }

  private Reading<Chart> revenue() {
    List<RigFigures> rigs = threeRigs();
    LocalDate start =
        from.isBefore(report.asOf().minusDays(REVENUE_DAYS))
            ? report.asOf().minusDays(REVENUE_DAYS)
            : from;
    List<Layer> layers = new ArrayList<>();
    for (MarketFigures market : report.energy().markets()) {
      if (market.meanUsdPerMwh() instanceof Reading.Present<Double>(Double mean)) {
        layers.add(new Layer.Level(market.id(), Tone.MARKET, mean));
      }
    }
    for (RigFigures rig : rigs) {
      List<Point> points =
          points(day -> revenue(day, rig)).stream().filter(p -> !p.day().isBefore(start)).toList();
      if (!points.isEmpty()) {
        layers.add(new Layer.Line(rig.model(), RIG_TONES.get(rigs.indexOf(rig)), points));
      }
    }
    if (layers.isEmpty()) {
      return Reading.missing("neither a revenue nor a power price is known");
    }
    List<String> columns = new ArrayList<>(List.of("Day"));
    rigs.forEach(rig -> columns.add(rig.model() + ", USD/MWh"));
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
            day -> rigs.stream().map(rig -> cell(revenue(day, rig), 1)).toList()));
  }

  /** Revenue per MWh = hash price / (0.024 e): 1 PH/s at 1 J/TH is 0.024 MWh a day. */
  private static Reading<Double> revenue(HistoryDay day, RigFigures rig) {
    return day.hashpriceUsdPerPhDay().map(price -> price / (0.024 * rig.joulesPerTerahash()));
  }

  private List<RigFigures> threeRigs() {
    List<RigFigures> sorted =
        report.profitability().rigs().stream()
            .sorted(Comparator.comparingDouble(RigFigures::joulesPerTerahash))
            .toList();
    if (sorted.isEmpty()) {
      return sorted;
    }
    SequencedSet<RigFigures> three = new LinkedHashSet<>();
    three.add(sorted.getFirst());
    three.add(sorted.get(sorted.size() / 2));
    three.add(sorted.getLast());
    return List.copyOf(three);
  }

  private List<Point> points(Function<HistoryDay, Reading<Double>> figure) {
    List<Point> points = new ArrayList<>();
    for (HistoryDay day : days) {
      figure.apply(day).map(value -> points.add(new Point(day.date(), value)));
    }
    return points;
  }

  private static String cell(Reading<Double> figure, int decimals) {
    return figure.map(value -> WORDS.number(value, decimals)).orElse("n/a");
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
        List<String> row = new ArrayList<>(List.of(WORDS.date(day.date())));
        row.addAll(cells.apply(day));
        rows.add(row);
      }
    }
    return new Chart(
        id, title, description, unit, decimals, start, report.asOf(), layers, columns, rows);
  }
}
