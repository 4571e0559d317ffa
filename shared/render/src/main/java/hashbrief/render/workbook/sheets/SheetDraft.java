package hashbrief.render.workbook.sheets;

import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Plot;
import hashbrief.render.workbook.book.SheetSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A sheet while it is filled: columns grow as wide as what stands in them, up to a limit. */
final class SheetDraft {

  /** The row below the title and what a reader must know. */
  static final int TOP = 3;

  private static final double NARROWEST = 9;
  private static final int WIDEST = 46;
  private static final double LINE_POINTS = 14;
  private static final double HEADER_POINTS = 22;

  /** No row can be taller. */
  private static final double MOST_POINTS = 409;

  /** Letters of running text that fit where one digit of the default font does. */
  private static final double LETTERS_PER_WIDTH = 1.2;

  /** Headers are bold and short, so whole words go to the next line sooner. */
  private static final double BOLD_LETTERS_PER_WIDTH = 0.8;

  private final String name;
  private final Map<Integer, Double> widths = new TreeMap<>();
  private final Map<Integer, Double> heights = new HashMap<>();
  private final List<SheetSpec.Placed> cells = new ArrayList<>();
  private final List<Area> merged = new ArrayList<>();
  private final List<SheetSpec.Listed> tables = new ArrayList<>();
  private final List<Area> signed = new ArrayList<>();
  private final List<SheetSpec.Limit> limits = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private final List<Plot> plots = new ArrayList<>();
  private int reserved;
  private int beside;

  /** With a title in the first row and what a reader must know in the second. */
  SheetDraft(String name, String title, String note) {
    this.name = name;
    text(0, 0, title, Role.TITLE);
    heights.put(0, 24.0);
    text(1, 0, note, Role.NOTE);
  }

  String name() {
    return name;
  }

  Area cell(int row, int column) {
    return Area.cell(name, row, column);
  }

  void put(int row, int column, Cell cell) {
    cells.add(new SheetSpec.Placed(row, column, cell));
  }

  void text(int row, int column, String text, Role role) {
    put(row, column, new Cell.Text(text, Look.of(role)));
  }

  /** A cell and its column made wide enough for the words that a reader sees in it. */
  void fitted(int row, int column, Cell cell, String shown) {
    put(row, column, cell);
    atLeast(column, Math.min(shown.lines().mapToInt(String::length).max().orElse(0), WIDEST) + 2);
  }

  void fitted(int row, int column, String text, Role role) {
    fitted(row, column, new Cell.Text(text, Look.of(role)), text);
  }

  void atLeast(int column, double width) {
    widths.merge(column, Math.max(width, NARROWEST), Math::max);
  }

  void heading(int row, String text) {
    text(row, 0, text, Role.HEADING);
    heights.put(row, 20.0);
  }

  /** Names of columns, each as wide as its longest word. */
  void header(int row, int column, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      text(row, column + i, names.get(i), Role.HEADER);
      for (String word : names.get(i).split(" ")) {
        atLeast(column + i, Math.min(word.length() + 3, WIDEST));
      }
    }
    heights.merge(row, HEADER_POINTS, Math::max);
  }

  /** A line over several columns that opens a group of rows. */
  void band(int row, int lastColumn, String text) {
    blank(row, 0, lastColumn, Role.STRONG);
    text(row, 0, text, Role.STRONG);
  }

  void blank(int row, int firstColumn, int lastColumn, Role role) {
    for (int column = firstColumn; column <= lastColumn; column++) {
      put(row, column, new Cell.Blank(Look.of(role)));
    }
  }

  /** Text over several columns, in as many lines as it will need. */
  void across(int row, int lastColumn, String text, Role role) {
    blank(row, 0, lastColumn, role);
    text(row, 0, text, role);
    merged.add(new Area(name, row, 0, row, lastColumn));
  }

  /** A table with filters: headers in the first row of the area. */
  void table(String table, Area area) {
    tables.add(new SheetSpec.Listed(table, area));
  }

  void signed(Area area) {
    signed.add(area);
  }

  void limit(int row, int column, double low, double high, String message) {
    limits.add(new SheetSpec.Limit(cell(row, column), low, high, message));
  }

  /** The row begins a printed page. */
  void newPage(int row) {
    breaks.add(row);
  }

  /** The first columns may hold tables. */
  void reserve(int columns) {
    reserved = Math.max(reserved, columns);
  }

  /** A column beside all tables; such serve charts and are not printed. */
  int besideTables() {
    return reserved + 1 + beside++;
  }

  void plot(Plot plot) {
    plots.add(plot);
  }

  SheetSpec sheet(int frozenRows, int frozenColumns) {
    List<Double> all =
        IntStream.rangeClosed(
                0, widths.keySet().stream().mapToInt(Integer::intValue).max().orElse(0))
            .mapToObj(column -> widths.getOrDefault(column, NARROWEST))
            .toList();
    cells.forEach(placed -> tall(placed, all));
    return new SheetSpec(
        name,
        all,
        Map.copyOf(heights),
        frozenRows,
        frozenColumns,
        beside == 0 ? 0 : reserved,
        List.copyOf(cells),
        List.copyOf(merged),
        List.copyOf(tables),
        List.copyOf(signed),
        List.copyOf(limits),
        List.copyOf(breaks),
        List.copyOf(plots));
  }

  /** Makes a row tall enough for a text that wraps, by the number of its letters: no fonts here. */
  private void tall(SheetSpec.Placed placed, List<Double> all) {
    if (!(placed.cell() instanceof Cell.Text(String text, Look look))) {
      return;
    }
    double letters =
        switch (look.role()) {
          case TEXT, LEDE -> LETTERS_PER_WIDTH;
          case HEADER -> BOLD_LETTERS_PER_WIDTH;
          default -> 0;
        };
    if (letters == 0) {
      return;
    }
    double width = width(placed, all) * letters;
    double lines = text.lines().mapToDouble(line -> Math.ceil(line.length() / width)).sum();
    double points = Math.max(lines, 1) * LINE_POINTS + 2;
    heights.merge(placed.row(), Math.min(points, MOST_POINTS), Math::max);
  }

  private double width(SheetSpec.Placed placed, List<Double> all) {
    int last =
        merged.stream()
            .filter(area -> area.firstRow() == placed.row())
            .filter(area -> area.firstColumn() == placed.column())
            .mapToInt(Area::lastColumn)
            .findFirst()
            .orElse(placed.column());
    return all.subList(placed.column(), last + 1).stream().mapToDouble(w -> w).sum();
  }
}
