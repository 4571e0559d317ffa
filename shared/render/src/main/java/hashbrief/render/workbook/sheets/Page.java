package hashbrief.render.workbook.sheets;

import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Chart;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A sheet while it is filled. */
final class Page {

  private static final double LINE_POINTS = 14;
  private static final double HEADER_POINTS = 22;

  /** Letters of running text that fit where one digit of the default font does. */
  private static final double LETTERS_PER_WIDTH = 1.1;

  /** Headers are bold and short, so whole words go to the next line sooner. */
  private static final double BOLD_LETTERS_PER_WIDTH = 0.8;

  private final String name;
  private final List<Double> widths;
  private final Map<Integer, Double> heights = new HashMap<>();
  private final List<Sheet.Placed> cells = new ArrayList<>();
  private final List<Area> merged = new ArrayList<>();
  private final List<Sheet.Table> tables = new ArrayList<>();
  private final List<Area> signed = new ArrayList<>();
  private final List<Sheet.Limit> limits = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();

  /** With a title in the first row and what a reader must know in the second. */
  Page(String name, String title, String note, List<Double> widths) {
    this.name = name;
    this.widths = widths;
    text(0, 0, title, Role.TITLE);
    heights.put(0, 24.0);
    text(1, 0, note, Role.NOTE);
  }

  /** With {@code rest} columns of one width after the first ones. */
  static List<Double> widths(int rest, double width, double... first) {
    List<Double> widths = new ArrayList<>(Arrays.stream(first).boxed().toList());
    for (int i = 0; i < rest; i++) {
      widths.add(width);
    }
    return List.copyOf(widths);
  }

  Area cell(int row, int column) {
    return Area.cell(name, row, column);
  }

  Area column(int column, int firstRow, int lastRow) {
    return Area.column(name, column, firstRow, lastRow);
  }

  void put(int row, int column, Cell cell) {
    cells.add(new Sheet.Placed(row, column, cell));
  }

  void text(int row, int column, String text, Role role) {
    put(row, column, new Cell.Text(text, Look.of(role)));
  }

  void text(int row, int column, String text) {
    text(row, column, text, Role.TEXT);
  }

  void number(int row, int column, double value, Format format) {
    put(row, column, new Cell.Number(value, Look.figure(format)));
  }

  /** The figure, or "n/a". */
  void reading(int row, int column, Reading<? extends Number> figure, Look look) {
    switch (figure) {
      case Reading.Present<? extends Number>(Number value) ->
          put(row, column, new Cell.Number(value.doubleValue(), look));
      case Reading.Missing<? extends Number> _ ->
          text(row, column, Cell.NOT_AVAILABLE, Role.MISSING);
    }
  }

  void reading(int row, int column, Reading<? extends Number> figure, Format format) {
    reading(row, column, figure, Look.figure(format));
  }

  /** The figure, or nothing: charts and sums take a text for zero, and an empty cell for a gap. */
  void point(int row, int column, Reading<? extends Number> figure, Format format) {
    if (figure.isPresent()) {
      reading(row, column, figure, format);
    }
  }

  void day(int row, int column, LocalDate date) {
    put(row, column, new Cell.Day(date, Look.figure(Format.DATE)));
  }

  void formula(int row, int column, String expression, Reading<Double> cached, Format format) {
    put(row, column, new Cell.Formula(expression, cached, Look.figure(format)));
  }

  void heading(int row, String text) {
    text(row, 0, text, Role.HEADING);
    heights.put(row, 20.0);
  }

  void header(int row, int column, List<String> names) {
    lowHeader(row, column, names);
    for (int i = 0; i < names.size(); i++) {
      tall(row, names.get(i), column + i, column + i, BOLD_LETTERS_PER_WIDTH);
    }
    heights.merge(row, HEADER_POINTS, Math::max);
  }

  /** One line, so that a table beside it keeps its heights. */
  void lowHeader(int row, int column, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      text(row, column + i, names.get(i), Role.HEADER);
    }
  }

  /** A heading, headers and one row per item, or the word that there is none; returns the end. */
  <T> int list(
      int row, String heading, List<String> headers, List<T> items, BiConsumer<Integer, T> writer) {
    heading(row, heading);
    if (items.isEmpty()) {
      text(row + 1, 0, "none", Role.NOTE);
      return row + 2;
    }
    header(row + 1, 0, headers);
    int next = row + 2;
    for (T item : items) {
      blank(next, 0, headers.size() - 1, Role.TEXT);
      writer.accept(next++, item);
    }
    return next;
  }

  /** A note in one line of a table. */
  void aside(int row, int column, String text) {
    if (!text.isEmpty()) {
      text(row, column, text, Role.ASIDE);
    }
  }

  /** A note beside figures, where there is something to say. */
  void remark(int row, int column, String text) {
    if (!text.isEmpty()) {
      text(row, column, text, Role.REMARK);
    }
  }

  /** A line over several columns that opens a group of rows. */
  void band(int row, int firstColumn, int lastColumn, String text) {
    blank(row, firstColumn, lastColumn, Role.STRONG);
    text(row, firstColumn, text, Role.STRONG);
  }

  void blank(int row, int firstColumn, int lastColumn, Role role) {
    for (int column = firstColumn; column <= lastColumn; column++) {
      put(row, column, new Cell.Blank(Look.of(role)));
    }
  }

  /** Text of one column, in as many lines as it will need. */
  void wrapped(int row, int column, String text) {
    text(row, column, text);
    tall(row, text, column, column);
  }

  /** Text over several columns, in as many lines as it will need. */
  void across(int row, int firstColumn, int lastColumn, String text, Role role) {
    blank(row, firstColumn, lastColumn, role);
    text(row, firstColumn, text, role);
    merged.add(new Area(name, row, firstColumn, row, lastColumn));
    tall(row, text, firstColumn, lastColumn);
  }

  /** Makes a row tall enough for a text, by the number of its letters: there are no fonts. */
  private void tall(int row, String text, int firstColumn, int lastColumn) {
    tall(row, text, firstColumn, lastColumn, LETTERS_PER_WIDTH);
  }

  private void tall(int row, String text, int firstColumn, int lastColumn, double letters) {
    double width = widths.subList(firstColumn, lastColumn + 1).stream().mapToDouble(w -> w).sum();
    double lines =
        text.lines().mapToDouble(line -> Math.ceil(line.length() / (width * letters))).sum();
    heights.merge(row, Math.max(lines, 1) * LINE_POINTS + 2, Math::max);
  }

  /** A table with filters; {@code rows} counts those below the headers, at least one. */
  void table(String table, int headerRow, int firstColumn, int columns, int rows) {
    tables.add(
        new Sheet.Table(
            table,
            new Area(name, headerRow, firstColumn, headerRow + rows, firstColumn + columns - 1)));
  }

  void signed(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    signed.add(new Area(name, firstRow, firstColumn, lastRow, lastColumn));
  }

  void limit(int row, int column, double low, double high, String message) {
    limits.add(new Sheet.Limit(cell(row, column), low, high, message));
  }

  /** The row begins a printed page. */
  void newPage(int row) {
    breaks.add(row);
  }

  void chart(Chart chart) {
    charts.add(chart);
  }

  Sheet sheet(int frozenRows, int frozenColumns) {
    return new Sheet(
        name,
        widths,
        Map.copyOf(heights),
        frozenRows,
        frozenColumns,
        List.copyOf(cells),
        List.copyOf(merged),
        List.copyOf(tables),
        List.copyOf(signed),
        List.copyOf(limits),
        List.copyOf(breaks),
        List.copyOf(charts));
  }
}
