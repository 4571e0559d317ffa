package hashbrief.render.workbook.sheets;

import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Look.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sections below each other with one row per rig: its model, its efficiency, and figures. */
final class RigSections {

  static final int EFFICIENCY = 1;
  static final int FIRST_FIGURE = 2;

  private static final int HEADERS = 2;
  private static final int GAP = 2;

  private final Page page;
  private final InputsSheet inputs;
  private final List<RigFigures> rigs;
  private final List<MarketFigures> markets;
  private final int firstRow;

  RigSections(Page page, InputsSheet inputs, Report report, int firstRow) {
    this.page = page;
    this.inputs = inputs;
    this.rigs = report.profitability().rigs();
    this.markets = report.energy().markets();
    this.firstRow = firstRow;
  }

  /** The row of a rig in a section; both count from zero. */
  int row(int section, int rig) {
    return firstRow + section * (HEADERS + rigs.size() + GAP) + HEADERS + rig;
  }

  /** The row below the last section. */
  int end(int sections) {
    return row(sections, 0) - HEADERS;
  }

  Area column(int section, int column) {
    return page.column(column, row(section, 0), row(section, rigs.size() - 1));
  }

  String efficiency(int section, int rig) {
    return page.cell(row(section, rig), EFFICIENCY).relative();
  }

  /** The section begins a printed page. */
  void newPage(int section) {
    page.newPage(row(section, -HEADERS));
  }

  /** Headings, and models with their efficiencies. */
  void open(int section, String heading, List<String> figures) {
    List<String> headers = new ArrayList<>(List.of("Rig", "Efficiency (J/TH)"));
    headers.addAll(figures);
    page.heading(row(section, -HEADERS), heading);
    page.header(row(section, -1), 0, headers);
    for (int i = 0; i < rigs.size(); i++) {
      page.text(row(section, i), 0, rigs.get(i).model());
      page.formula(
          row(section, i),
          EFFICIENCY,
          Formulas.same(inputs.efficiency(i)),
          Reading.of(rigs.get(i).joulesPerTerahash()),
          Format.ONE);
    }
  }

  /** A section with one figure per market. */
  void matrix(
      int section,
      String heading,
      Format format,
      Function<RigFigures, Map<String, Reading<Double>>> cached,
      Expression expression) {
    open(section, heading, markets.stream().map(MarketFigures::id).toList());
    for (int rig = 0; rig < rigs.size(); rig++) {
      for (int market = 0; market < markets.size(); market++) {
        page.formula(
            row(section, rig),
            FIRST_FIGURE + market,
            expression.of(rig, market),
            cached.apply(rigs.get(rig)).get(markets.get(market).id()),
            format);
      }
    }
  }

  /** The formula of a rig in a market; both count from zero. */
  interface Expression {
    String of(int rig, int market);
  }
}
