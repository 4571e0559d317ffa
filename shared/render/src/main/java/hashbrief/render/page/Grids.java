package hashbrief.render.page;

import hashbrief.contract.Column;
import hashbrief.contract.Table;
import hashbrief.core.report.Report;
import hashbrief.render.page.PageView.Head;
import hashbrief.render.page.PageView.Line;
import hashbrief.render.page.PageView.Sheet;
import hashbrief.render.view.Cells;
import hashbrief.render.view.View.Cell;
import java.util.ArrayList;
import java.util.List;

/** Declared tables in the page's form. */
final class Grids {

  /** The list whose rows missing figures lead to. */
  private static final String GAPS = "gaps";

  private static final int SLIM_COLUMNS = 4;
  private static final int LONG_ROWS = 40;

  private final Report report;
  private final Cells cells;

  Grids(Report report, Cells cells) {
    this.report = report;
    this.cells = cells;
  }

  Sheet of(Table table) {
    Table.Grid grid = table.grid(report);
    List<Line> lines = new ArrayList<>();
    for (Table.Row row : grid.rows()) {
      List<Cell> line = new ArrayList<>();
      for (int i = 0; i < grid.columns().size(); i++) {
        line.add(cells.of(table, grid.columns().get(i), row, row.cells().get(i)));
      }
      String anchor = table.rows().toString().equals(GAPS) ? Cells.anchor(lines.size()) : "";
      lines.add(new Line(anchor, line.removeFirst(), line));
    }
    List<Head> heads = new ArrayList<>();
    List<Head> keys = new ArrayList<>();
    heads(table, grid.columns(), styles(lines, grid.columns().size()), heads, keys);
    boolean slim =
        grid.columns().size() <= SLIM_COLUMNS
            && lines.stream().flatMap(line -> line.cells().stream()).noneMatch(Grids::isText);
    return new Sheet(
        table.id(),
        table.title(),
        heads,
        keys,
        lines,
        table.note(),
        table.none(),
        slim ? "slim" : "",
        lines.size() > LONG_ROWS);
  }

  private static boolean isText(Cell cell) {
    return cell.style().startsWith("text");
  }

  /** How the cells of each column are aligned. */
  private static List<String> styles(List<Line> lines, int columns) {
    List<String> styles = new ArrayList<>(List.of("text"));
    for (int i = 0; i < columns - 1; i++) {
      int column = i;
      boolean text = lines.stream().anyMatch(line -> isText(line.cells().get(column)));
      styles.add(text ? "text" : "");
    }
    return styles;
  }

  private static void heads(
      Table table, List<Column> columns, List<String> styles, List<Head> heads, List<Head> keys) {
    int rows = columns.stream().anyMatch(column -> column.key().isPresent()) ? 2 : 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.key().isEmpty()) {
        heads.add(new Head(column.head(), styles.get(i), "col", 1, rows));
        continue;
      }
      keys.add(new Head(column.key().get(), styles.get(i), "col", 1, 1));
      boolean first = i == 0 || columns.get(i - 1).path() != column.path();
      if (first) {
        int group = (int) columns.stream().filter(one -> one.path() == column.path()).count();
        heads.add(new Head(declared(table, column).head(), "group", "colgroup", group, 1));
      }
    }
  }

  private static Column declared(Table table, Column column) {
    return table.columns().stream()
        .filter(one -> one.path() == column.path())
        .findFirst()
        .orElseThrow();
  }
}
