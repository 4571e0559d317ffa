package hashbrief.render.workbook.sheets;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.contract.Unit;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Plot;
import hashbrief.render.workbook.book.Plot.Drawn;
import hashbrief.render.workbook.book.Plot.Rows;
import hashbrief.render.workbook.book.Plot.Series;
import hashbrief.render.workbook.book.SheetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charts, over the cells of the tables. */
final class ChartsSheet {

  private static final String HISTORY = "history";
  private static final String RETARGETS = "difficulty.changes";
  private static final String RIGS = "profitability.rigs";
  private static final String RATE = "hashrate.sma7EhPerS";
  private static final String THRESHOLD = "hashrate.threshold.ehPerS";
  private static final int COLUMNS = 9;
  private static final int ROWS = 21;

  private final Report report;
  private final Map<String, TableBlock> tables;
  private final InputsSheet inputs;
  private final Places places;
  private final SheetDraft draft =
      new SheetDraft("Charts", "Charts", "Each is drawn over cells of the sheets that follow.");
  private int charts;

  /**
   * @param tables by the path of their rows
   */
  ChartsSheet(Report report, Map<String, TableBlock> tables, InputsSheet inputs, Places places) {
    this.report = report;
    this.tables = tables;
    this.inputs = inputs;
    this.places = places;
  }

  SheetSpec sheet() {
    hashrate();
    byDay("difficulty.current", "difficulty");
    byDay("hashprice.usdPerPhDay", "hashpriceUsdPerPhDay");
    retargets();
    rigs();
    if (charts == 0) {
      draft.text(SheetDraft.TOP, 0, "No figure that a chart shows is known.", Role.NOTE);
    }
    draft.atLeast(2 * COLUMNS - 1, 0);
    return draft.sheet(2, 0);
  }

  private void hashrate() {
    TableBlock days = tables.get(HISTORY);
    Figure rate = Brief.figure(RATE);
    Figure threshold = Brief.figure(THRESHOLD);
    Lines lines = new Lines(days);
    days.line("sma7Low95EhPerS")
        .ifPresent(
            low ->
                days.line("sma7High95EhPerS")
                    .ifPresent(high -> band(lines, rate.interval().orElseThrow(), low, high)));
    days.line("sma7EhPerS").ifPresent(mean -> lines.add(mean, Drawn.LINE, Palette.NAVY));
    days.line("sma30EhPerS").ifPresent(mean -> lines.add(mean, Drawn.LINE, Palette.ORANGE));
    if (lines.series.isEmpty()) {
      return;
    }
    Reading<Object> value = threshold.value(report);
    lines.drawn.add(((Number) value.get()).doubleValue());
    Area level =
        level(
            days,
            threshold.label() + ", " + threshold.unit().text(),
            places.cell(THRESHOLD, 0, "").orElseThrow(),
            DeclaredCells.of(value, threshold.unit(), threshold.digits(), "", ""));
    lines.add(threshold.label(), Drawn.DASHED, level, Palette.GREY);
    plot(rate.label(), Rows.DAYS, rate.unit(), lines.span(), lines);
  }

  /** What a chart stacks on the lower end to reach the upper one stands beside the table. */
  private static void band(
      Lines lines, Figure.Interval interval, TableBlock.Line low, TableBlock.Line high) {
    String name = interval.kind() + " interval";
    Look look = Look.figure(DeclaredCells.pattern(low.column().unit(), low.column().digits()));
    Area width =
        lines.table.beside(
            name + ", " + low.column().unit().text(),
            row -> {
              Reading<Cell> cell =
                  high.values()
                      .get(row)
                      .with(
                          low.values().get(row),
                          (top, floor) ->
                              new Cell.Formula(
                                  at(high, row) + "-" + at(low, row),
                                  new Cell.Number(top - floor, look)));
              return Optional.ofNullable(cell.orElse(null));
            });
    lines.add(low, Drawn.BAND_FLOOR, Palette.MIST);
    lines.add(name, Drawn.BAND, width, Palette.MIST);
    high.values().stream().filter(Reading::isPresent).forEach(top -> lines.drawn.add(top.get()));
  }

  private static String at(TableBlock.Line line, int row) {
    Area area = line.area();
    return Area.cell(area.sheet(), area.firstRow() + row, area.firstColumn()).relative();
  }

  private static Area level(TableBlock table, String head, Area cell, Cell value) {
    return table.beside(head, row -> Optional.of(new Cell.Formula(cell.absolute(), value)));
  }

  private void byDay(String path, String column) {
    Figure figure = Brief.figure(path);
    Lines lines = new Lines(tables.get(HISTORY));
    lines.table.line(column).ifPresent(line -> lines.add(line, Drawn.LINE, Palette.NAVY));
    plot(figure.label(), Rows.DAYS, figure.unit(), lines.span(), lines);
  }

  private void retargets() {
    Lines lines = new Lines(tables.get(RETARGETS));
    lines
        .table
        .line("change")
        .ifPresent(
            line -> {
              lines.add(line, Drawn.COLUMN, Palette.NAVY);
              Unit unit = line.column().unit();
              plot(lines.table.title(), Rows.ITEMS_UPWARD, unit, Optional.empty(), lines);
            });
  }

  private void rigs() {
    Lines lines = new Lines(tables.get(RIGS));
    lines
        .table
        .line("revenueUsdPerMwh")
        .ifPresent(
            revenue -> {
              lines.add(revenue, Drawn.COLUMN, Palette.NAVY);
              lines
                  .table
                  .line("breakEvenUsdPerMwh")
                  .ifPresent(line -> lines.add(line, Drawn.COLUMN, Palette.SKY));
              Unit unit = revenue.column().unit();
              powerPrices(lines, unit);
              String title = "Revenue per MWh of rigs against the price of power";
              plot(title, Rows.ITEMS, unit, Optional.empty(), lines);
            });
  }

  private void powerPrices(Lines lines, Unit unit) {
    int line = 0;
    for (MarketFigures market : report.energy().markets()) {
      if (market.meanUsdPerMwh().isPresent()) {
        String name = "Power " + market.id();
        Area level =
            level(
                lines.table,
                name + ", " + unit.text(),
                inputs.marketPrice(market.id()).orElseThrow(),
                DeclaredCells.of(
                    market.meanUsdPerMwh().map(price -> price), unit, unit.digits(), "", ""));
        lines.add(name, Drawn.LINE, level, Palette.line(line++));
      }
    }
  }

  private void plot(String title, Rows rows, Unit unit, Optional<Plot.Span> span, Lines lines) {
    if (lines.series.isEmpty()) {
      return;
    }
    int row = SheetDraft.TOP + charts / 2 * (ROWS + 1);
    int column = charts % 2 * COLUMNS;
    int last = rows == Rows.ITEMS ? 2 * COLUMNS - 1 : column + COLUMNS - 1;
    if (charts > 0 && charts % 4 == 0) {
      draft.newPage(row - 1);
    }
    charts++;
    draft.plot(
        new Plot(
            title,
            new Area(draft.name(), row, column, row + ROWS, last),
            rows,
            new Plot.Up(unit.text(), DeclaredCells.pattern(unit, 0), span),
            List.copyOf(lines.series)));
  }

  /** The series of one chart over the rows of one table, the newest where there are many. */
  private static final class Lines {
    private final TableBlock table;
    private final List<Series> series = new ArrayList<>();
    private final List<Double> drawn = new ArrayList<>();

    Lines(TableBlock table) {
      this.table = table;
    }

    void add(TableBlock.Line line, Drawn how, int rgb) {
      add(line.column().label(), how, line.area(), rgb);
      line.values().stream().filter(Reading::isPresent).forEach(value -> drawn.add(value.get()));
    }

    void add(String name, Drawn how, Area values, int rgb) {
      series.add(new Series(name, how, newest(table.names()), newest(values), rgb));
    }

    Optional<Plot.Span> span() {
      var range = drawn.stream().mapToDouble(Double::doubleValue).summaryStatistics();
      return drawn.isEmpty()
          ? Optional.empty()
          : Optional.of(Plot.Span.around(range.getMin(), range.getMax()));
    }

    private static Area newest(Area column) {
      int last = Math.min(column.lastRow(), column.firstRow() + Plot.MOST_POINTS - 1);
      return Area.column(column.sheet(), column.firstColumn(), column.firstRow(), last);
    }
  }
}
