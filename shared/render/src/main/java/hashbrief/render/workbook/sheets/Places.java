package hashbrief.render.workbook.sheets;

import hashbrief.render.workbook.book.Area;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the figures of report.json stand in the workbook, by their paths. */
final class Places {

  private record Spot(String path, int row, String key) {}

  private final Map<Spot, Area> cells = new HashMap<>();
  private final Map<String, Map<String, Area>> columns = new HashMap<>();

  /** One figure. */
  void put(String path, Area cell) {
    cells.put(new Spot(path, 0, ""), cell);
  }

  /** A column of figures, {@code key} where it shows one entry of a map; the first place counts. */
  void put(String path, String key, Area column) {
    columns.computeIfAbsent(path, any -> new LinkedHashMap<>()).putIfAbsent(key, column);
    for (int row = 0; row <= column.lastRow() - column.firstRow(); row++) {
      cells.putIfAbsent(
          new Spot(path, row, key),
          Area.cell(column.sheet(), column.firstRow() + row, column.firstColumn()));
    }
  }

  Optional<Area> cell(String path, int row, String key) {
    return Optional.ofNullable(cells.get(new Spot(path, row, key)));
  }

  Optional<Area> column(String path, String key) {
    return Optional.ofNullable(columns.getOrDefault(path, Map.of()).get(key));
  }

  /** The columns of all keys, which stand side by side. */
  Optional<Area> columns(String path) {
    return columns.getOrDefault(path, Map.of()).values().stream()
        .reduce(
            (first, last) ->
                new Area(
                    first.sheet(),
                    first.firstRow(),
                    first.firstColumn(),
                    last.lastRow(),
                    last.lastColumn()));
  }
}
