package hashbrief.contract;

import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One table of the report, declared.
 *
 * @param id unique, as anchors and sheets use it
 * @param rows the list of report.json that has a row for each element
 * @param columns the first one names the row
 * @param note what a reader must know of it; may be empty
 * @param none what to say where there is no row
 * @param newestFirst whether readers see the last element on top
 */
public record Table(
    String id,
    String title,
    Path rows,
    List<Column> columns,
    String note,
    String none,
    boolean newestFirst) {

  /** A row: its key, and a value for each column. */
  public record Row(String key, List<Reading<Object>> cells) {}

  /** The columns of this report, one for each market or rig where a map is shown. */
  public record Grid(List<Column> columns, List<Row> rows) {}

  /** A table without a note. */
  public static Table of(String id, String title, String rows, String none) {
    return new Table(id, title, new Path(Report.class, rows), List.of(), "", none, false);
  }

  public Table noting(String words) {
    return new Table(id, title, rows, columns, words, none, newestFirst);
  }

  /** Its rows have dates; readers see the newest on top, report.json has the oldest first. */
  public Table reversed() {
    return new Table(id, title, rows, columns, note, none, true);
  }

  /** With a further column; {@code path} begins at the row's record. */
  public Table column(String path, String label, Unit unit, String definition) {
    return with(new Column(new Path(rows.element(), path), false, label, unit, definition));
  }

  /** With a further column whose figures stand elsewhere in the report, by the key of the row. */
  public Table keyed(String path, String label, Unit unit, String definition) {
    return with(new Column(new Path(Report.class, path), true, label, unit, definition));
  }

  /** With other digits in its last column. */
  public Table digits(int decimals) {
    List<Column> all = new ArrayList<>(columns);
    all.add(all.removeLast().digits(decimals));
    return new Table(id, title, rows, List.copyOf(all), note, none, newestFirst);
  }

  private Table with(Column column) {
    List<Column> all = new ArrayList<>(columns);
    all.add(column);
    return new Table(id, title, rows, List.copyOf(all), note, none, newestFirst);
  }

  /** Where in report.json a column of it stands: {@code sites[].powerMw}. */
  public String path(Column column) {
    return column.keyed() ? column.path().toString() : rows + "[]." + column.path();
  }

  /**
   * Where report.json has a cell, for people: {@code energy.markets[se1].meanUsdPerMwh}.
   *
   * @param rowKey of the cell's row
   */
  public String place(Column column, String rowKey) {
    String inner = column.key().map(key -> "[" + key + "]").orElse("");
    return column.keyed()
        ? column
                .path()
                .toString()
                .replaceFirst("\\{}", Matcher.quoteReplacement("[" + rowKey + "]"))
            + inner
        : rows + "[" + rowKey + "]." + column.path() + inner;
  }

  /** The same as gaps name it: {@code energy.markets[].meanUsdPerMwh}. */
  String pattern(Column column) {
    return path(column) + (column.key().isPresent() ? "{}" : "");
  }

  /** What the table holds this week. */
  public Grid grid(Report report) {
    List<?> listed = (List<?>) rows.of(report).get();
    List<Record> elements =
        (newestFirst ? listed.reversed() : listed).stream().map(Record.class::cast).toList();
    List<String> keys =
        elements.stream().map(one -> columns.getFirst().path().of(one).get().toString()).toList();
    List<Column> shown =
        columns.stream().flatMap(column -> column.expanded(report, elements, keys)).toList();
    List<Row> filled = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Record element = elements.get(i);
      String key = keys.get(i);
      filled.add(
          new Row(key, shown.stream().map(column -> column.value(report, element, key)).toList()));
    }
    return new Grid(shown, filled);
  }
}
