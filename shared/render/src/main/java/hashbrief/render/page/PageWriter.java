package hashbrief.render.page;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Unit;
import hashbrief.core.report.Claim;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.chart.Chart;
import hashbrief.render.chart.Charts;
import hashbrief.render.chart.Layout;
import hashbrief.render.chart.Size;
import hashbrief.render.chart.Svg;
import hashbrief.render.page.PageView.Illustration;
import hashbrief.render.page.PageView.Part;
import hashbrief.render.page.PageView.Statement;
import hashbrief.render.page.PageView.Term;
import hashbrief.render.view.Cells;
import hashbrief.render.view.View.Bar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as one HTML file. */
public final class PageWriter {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Report report;
  private final Cells cells;
  private final Grids grids;

  private PageWriter(Report report) {
    this.report = report;
    this.cells = new Cells(report);
    this.grids = new Grids(report, cells);
  }

  /** The same report always gives the same bytes. */
  public static byte[] render(Report report) {
    String html = new PageViewRenderer().execute(new PageWriter(report).page());
    return html.lines()
        .map(Words::plain)
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private PageView page() {
    LocalDate asOf = report.asOf();
    return new PageView(
        asOf.toString(),
        asOf.minusDays(6).format(LONG) + " to " + asOf.format(LONG),
        report.revision() == 1 ? "" : "revision " + report.revision(),
        report.headline(),
        Brief.key().stream().map(cells::fact).toList(),
        report.claims().stream().map(PageWriter::statement).toList(),
        Brief.sections().stream().map(this::part).toList());
  }

  private static Statement statement(Claim claim) {
    return new Statement(
        claim.statement(),
        Brief.words(claim.verdict()),
        Words.name(claim.verdict()),
        claim.sentences());
  }

  private Part part(Section section) {
    List<Figure> shown =
        section.figures().stream()
            .filter(figure -> figure.weight() != Figure.Weight.DETAIL)
            .toList();
    List<Figure> terms = shown.stream().filter(PageWriter::isTerm).toList();
    return new Part(
        section.id(),
        section.title(),
        section.lead(),
        shown.stream().filter(figure -> !isTerm(figure)).map(cells::fact).toList(),
        terms.stream().map(figure -> new Term(cells.fact(figure), bar(figure, terms))).toList(),
        section.figures().stream().map(cells::fact).toList(),
        Charts.of(section.id(), report).stream().map(PageWriter::illustration).toList(),
        section.tables().stream().map(grids::of).toList());
  }

  /** Terms that add up are drawn as bars. */
  private static boolean isTerm(Figure figure) {
    return figure.unit() == Unit.LOG_POINTS;
  }

  private Bar bar(Figure figure, List<Figure> terms) {
    double longest = terms.stream().mapToDouble(term -> Math.abs(length(term))).max().orElseThrow();
    double length = length(figure);
    long percent = longest > 0 ? Math.round(100 * Math.abs(length) / longest) : 0;
    return new Bar(length < 0 ? "below" : "above", percent);
  }

  private double length(Figure figure) {
    return figure.value(report) instanceof Reading.Present<Object>(Number value)
        ? value.doubleValue()
        : 0;
  }

  private static Illustration illustration(Chart chart) {
    return new Illustration(
        Svg.of(Layout.of(chart, Size.WIDE), "wide"),
        Svg.of(Layout.of(chart, Size.NARROW), "narrow"),
        chart.description(),
        chart.table(),
        Brief.table(chart.table()).title());
  }
}
