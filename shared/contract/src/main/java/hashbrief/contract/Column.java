package hashbrief.contract;

import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One column of a table, or one for each key of a map (a market, a rig).
 *
 * @param path within the row's record; within the report where {@code keyed}, its first map entered
 *     with the key of the row
 * @param label what readers call it, with the key where it is one of several
 * @param key which entry of the map it shows
 */
public record Column(
    Path path,
    boolean keyed,
    String label,
    Unit unit,
    int digits,
    String definition,
    Optional<String> key) {

  Column(Path path, boolean keyed, String label, Unit unit, String definition) {
    this(path, keyed, label, unit, unit.digits(), definition, Optional.empty());
  }

  Column digits(int decimals) {
    return new Column(path, keyed, label, unit, decimals, definition, key);
  }

  /** The value in a row. */
  Reading<Object> value(Report report, Record row, String rowKey) {
    if (keyed) {
      return key.map(k -> path.of(report, rowKey, k)).orElseGet(() -> path.of(report, rowKey));
    }
    return key.map(k -> path.of(row, k)).orElseGet(() -> path.of(row));
  }

  /** As a reader sees it, without its unit, which stands in the head of the column. */
  public Reading<String> bare(Reading<Object> value) {
    return value.map(known -> unit.bare(known, digits));
  }

  /** {@code Power, USD/MWh}. */
  public String head() {
    return unit.text().isEmpty() ? label : label + ", " + unit.text();
  }

  /** Itself, or one for each key where the path leads to a map. */
  Stream<Column> expanded(Report report, List<? extends Record> rows, List<String> rowKeys) {
    if (rows.isEmpty()
        || !(value(report, rows.getFirst(), rowKeys.getFirst())
            instanceof Reading.Present<Object>(Map<?, ?> map))) {
      return Stream.of(this);
    }
    // In the report's order of markets and rigs; a map in JSON has none of its own.
    List<String> order =
        Stream.concat(
                report.energy().markets().stream().map(MarketFigures::id),
                report.profitability().rigs().stream().map(RigFigures::model))
            .toList();
    return map.keySet().stream()
        .map(Object::toString)
        .sorted(Comparator.comparingInt((String one) -> rank(order, one)).thenComparing(one -> one))
        .map(
            one ->
                new Column(
                    path, keyed, label + " " + one, unit, digits, definition, Optional.of(one)));
  }

  private static int rank(List<String> order, String key) {
    int place = order.indexOf(key);
    return place < 0 ? order.size() : place;
  }
}
