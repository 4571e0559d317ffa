package hashbrief.render.chart;

import hashbrief.contract.Brief;
import hashbrief.contract.Column;
import hashbrief.contract.Table;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.chart.Layer.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The columns of a declared table as points over its days, in the unit that readers see. */
final class Series {

  private final Table.Grid grid;

  Series(String table, Report report) {
    this.grid = Brief.table(table).grid(report);
  }

  /** The one column at a path. */
  Column column(String path) {
    return all(path).getFirst();
  }

  /** All columns at a path: one for each market or rig where it leads to a map. */
  List<Column> all(String path) {
    return grid.columns().stream().filter(column -> column.path().toString().equals(path)).toList();
  }

  List<Point> points(String path) {
    return points(column(path));
  }

  /** Oldest first; days without a figure are left out. */
  List<Point> points(Column column) {
    List<Point> points = new ArrayList<>();
    for (Table.Row row : grid.rows()) {
      if (row.cells().getFirst().get() instanceof LocalDate day
          && value(row, column) instanceof Reading.Present<Double>(Double value)) {
        points.add(new Point(day, value));
      }
    }
    points.sort(Comparator.comparing(Point::day));
    return points;
  }

  /** One level for each row, named by it. */
  List<Layer> levels(String path, Tone tone) {
    List<Layer> levels = new ArrayList<>();
    for (Table.Row row : grid.rows()) {
      value(row, column(path)).map(value -> levels.add(new Layer.Level(row.key(), tone, value)));
    }
    return levels;
  }

  private Reading<Double> value(Table.Row row, Column column) {
    return row.cells()
        .get(grid.columns().indexOf(column))
        .map(value -> ((Number) value).doubleValue() * column.unit().scale());
  }
}
