package hashbrief.render.workbook.sheets;

import hashbrief.contract.Column;
import hashbrief.contract.Figure;
import hashbrief.contract.Path;
import hashbrief.contract.Table;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One declared table on a sheet: heading, what to know of it, a row for each element, reasons. */
final class TableBlock {

  private static final String NOTE = "Note";

  /** What is absent without a gap: nothing to tell. */
  private static final Reading<Object> NOT_TOLD = Reading.missing(Path.NOT_TOLD);

  /** Truth values that a reader should not overlook, by the paths of their columns. */
  private static final Map<String, Map<Boolean, Role>> MARKED =
      Map.of(
          "passed", Map.of(true, Role.GOOD, false, Role.BAD),
          "stale", Map.of(true, Role.DOUBTFUL));

  private final Report report;
  private final Table table;
  private final Table.Grid grid;
  private final String lead;
  private final SheetDraft draft;
  private final int top;

  /** A column of figures, where it stands, and the numbers in it. */
  record Line(Column column, Area area, List<Reading<Double>> values) {}

  /**
   * @param lead what a reader must know before it; may be empty
   */
  TableBlock(Report report, Table table, String lead, SheetDraft draft, int top) {
    this.report = report;
    this.table = table;
    this.grid = table.grid(report);
    this.lead =
        Stream.of(lead, table.note())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" "));
    this.draft = draft;
    this.top = top;
    draft.reserve(grid.columns().size() + 1);
  }

  /** The path of the list whose elements are its rows. */
  String rows() {
    return table.rows().toString();
  }

  String title() {
    return table.title();
  }

  /** The first row that the next table may use. */
  int end() {
    return firstRow() + Math.max(grid.rows().size(), 1) + 1;
  }

  /** Whether each row is a day, so that there are many of them. */
  static boolean isDaily(Table table) {
    return table.newestFirst();
  }

  /** Below heading and headers. */
  int firstRow() {
    return top + (lead.isEmpty() ? 2 : 3);
  }

  /** Tells where its figures will stand. */
  void place(Places places) {
    for (int i = 0; i < grid.columns().size() && !grid.rows().isEmpty(); i++) {
      Column column = grid.columns().get(i);
      places.put(path(column), column.key().orElse(""), area(i));
    }
  }

  void write(Formulas formulas) {
    draft.heading(top, table.title());
    if (!lead.isEmpty()) {
      draft.text(top + 1, 0, lead, Role.NOTE);
    }
    if (grid.rows().isEmpty()) {
      draft.text(firstRow() - 1, 0, table.none(), Role.NOTE);
      return;
    }
    List<String> notes = grid.rows().stream().map(TableBlock::reasons).toList();
    List<String> heads = heads(notes.stream().anyMatch(note -> !note.isEmpty()));
    draft.header(firstRow() - 1, 0, heads);
    for (int row = 0; row < grid.rows().size(); row++) {
      row(row, formulas);
      if (heads.size() > grid.columns().size()) {
        draft.fitted(firstRow() + row, grid.columns().size(), notes.get(row), Role.TEXT);
      }
    }
    for (int i = 0; i < grid.columns().size(); i++) {
      if (grid.columns().get(i).unit().signed()) {
        draft.signed(area(i));
      }
    }
    Area first = area(0);
    draft.table(
        name(),
        new Area(first.sheet(), first.firstRow() - 1, 0, first.lastRow(), heads.size() - 1));
  }

  /** The column of that path; empty where no figure in it is known. */
  Optional<Line> line(String path) {
    return IntStream.range(0, grid.columns().size())
        .filter(i -> grid.columns().get(i).path().toString().equals(path))
        .mapToObj(i -> new Line(grid.columns().get(i), area(i), numbers(i)))
        .filter(line -> line.values().stream().anyMatch(Reading::isPresent))
        .findFirst();
  }

  /** The cells that name the rows. */
  Area names() {
    return area(0);
  }

  private List<Reading<Double>> numbers(int column) {
    return grid.rows().stream()
        .map(row -> row.cells().get(column))
        .map(value -> value.map(number -> ((Number) number).doubleValue()))
        .toList();
  }

  /** A column beside the table that serves a chart; it is not printed. */
  Area beside(String head, IntFunction<Optional<Cell>> cells) {
    int column = draft.besideTables();
    draft.header(firstRow() - 1, column, List.of(head));
    for (int row = 0; row < grid.rows().size(); row++) {
      int at = firstRow() + row;
      cells.apply(row).ifPresent(cell -> draft.put(at, column, cell));
    }
    return area(column);
  }

  /** Names of columns are unique within a table that has filters. */
  private List<String> heads(boolean noted) {
    Set<String> heads = new LinkedHashSet<>();
    grid.columns().stream()
        .map(Column::head)
        .forEach(head -> heads.add(heads.contains(head) ? head + " " + (heads.size() + 1) : head));
    if (noted) {
      heads.add(NOTE);
    }
    return List.copyOf(heads);
  }

  private void row(int row, Formulas formulas) {
    Table.Row shown = grid.rows().get(row);
    for (int i = 0; i < grid.columns().size(); i++) {
      Column column = grid.columns().get(i);
      Reading<Object> value = shown.cells().get(i);
      String words = column.bare(value).orElse(absent(value));
      Cell cell = DeclaredCells.of(value, column.unit(), column.digits(), words, absent(value));
      Formulas.Spot spot = new Formulas.Spot(draft.name(), row, column.key().orElse(shown.key()));
      Cell written =
          formulas
              .at(path(column), spot)
              .<Cell>map(formula -> new Cell.Formula(formula, cell))
              .orElseGet(() -> marked(column, value, cell));
      draft.fitted(firstRow() + row, i, written, words);
    }
  }

  /** Rows that a chart draws leave a gap, because charts take a text for zero. */
  private String absent(Reading<Object> value) {
    boolean silent = isDaily(table) || value.equals(NOT_TOLD);
    return silent || value.isPresent() ? "" : Figure.NOT_AVAILABLE;
  }

  private static Cell marked(Column column, Reading<Object> value, Cell cell) {
    Role role =
        value instanceof Reading.Present<Object>(Boolean truth)
            ? MARKED.getOrDefault(column.path().toString(), Map.of()).get(truth)
            : null;
    return role != null && cell instanceof Cell.Text(String text, Look _)
        ? new Cell.Text(text, Look.of(role))
        : cell;
  }

  /** Why figures of a row are missing. */
  private static String reasons(Table.Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.equals(NOT_TOLD))
        .map(cell -> cell instanceof Reading.Missing<Object>(String reason) ? reason : "")
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** As in report.json, with [] for the elements of the list. */
  private String path(Column column) {
    return column.keyed() ? column.path().toString() : table.rows() + "[]." + column.path();
  }

  /** The cells of a column. */
  private Area area(int column) {
    return Area.column(draft.name(), column, firstRow(), firstRow() + grid.rows().size() - 1);
  }

  /** Neither the address of a cell nor a name that formulas call. */
  private String name() {
    return Stream.of(table.id().split("-"))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining("", "", "Table"));
  }
}
