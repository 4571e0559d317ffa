package hashbrief.render.page;

import hashbrief.render.chart.Chart;
import hashbrief.render.chart.Layout;
import hashbrief.render.chart.Size;
import hashbrief.render.chart.Svg;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Head;
import hashbrief.render.page.View.Picture;
import hashbrief.render.page.View.Row;
import hashbrief.render.page.View.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables and pictures in the page's form. */
final class Tables {

  private Tables() {}

  /** A table; the first column names the rows, {@code heads} are those of the others. */
  static Table of(String id, String caption, String corner, List<String> heads, List<Row> rows) {
    List<Head> columns = new ArrayList<>();
    for (String head : heads) {
      int column = columns.size();
      columns.add(Head.of(head, rows.stream().anyMatch(row -> row.cells().get(column).isFigure())));
    }
    return new Table(id, caption, corner, columns, rows, List.of(), "");
  }

  /** A row for each item, named by it. */
  static <T> List<Row> rows(
      List<T> items, Function<T, String> name, Function<T, List<Cell>> cells) {
    return items.stream().map(item -> Row.of(name.apply(item), cells.apply(item))).toList();
  }

  static Table with(Table table, List<Row> foot, String note) {
    return new Table(
        table.id(), table.caption(), table.corner(), table.heads(), table.rows(), foot, note);
  }

  static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  static Picture picture(Chart chart) {
    List<Row> rows =
        rows(
            chart.rows(),
            List::getFirst,
            row -> row.subList(1, row.size()).stream().map(Cell::figure).toList());
    return new Picture(
        Svg.of(Layout.of(chart, Size.WIDE), "wide"),
        Svg.of(Layout.of(chart, Size.NARROW), "narrow"),
        chart.description(),
        of(
            chart.id() + "-data",
            chart.title() + ", one day a week",
            chart.columns().getFirst(),
            chart.columns().subList(1, chart.columns().size()),
            rows));
  }
}
