package hashbrief.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BriefTest {

  private final List<String> scalars = new ArrayList<>();
  private final List<String> inLists = new ArrayList<>();

  BriefTest() {
    walk(Report.class, "");
  }

  private void walk(Type type, String path) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      Type raw = generic.getRawType();
      boolean wrapper = raw == Reading.class || raw == Optional.class;
      walk(last, wrapper ? path : path + (raw == List.class ? "[]" : "{}"));
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      for (RecordComponent component : plain.getRecordComponents()) {
        String dot = path.isEmpty() ? "" : ".";
        walk(component.getGenericType(), path + dot + component.getName());
      }
    } else {
      (path.contains("[]") || path.contains("{}") ? inLists : scalars).add(path);
    }
  }

  private static List<String> declared(Stream<Figure> figures) {
    return figures
        .flatMap(
            figure ->
                Stream.concat(
                    Stream.of(figure.path()),
                    figure.interval().stream().flatMap(i -> Stream.of(i.low(), i.high()))))
        .map(Path::toString)
        .sorted()
        .toList();
  }

  @Test
  void scalars_areDeclaredExactlyOnce() {
    List<String> expected = scalars.stream().sorted().toList();
    assertEquals(expected, declared(Brief.figures().stream()));
    assertNotEquals(expected, declared(Brief.figures().stream().skip(1)), "one left out");
    assertNotEquals(
        expected,
        declared(Stream.concat(Brief.figures().stream(), Brief.key().stream().limit(1))),
        "one twice");
  }

  @Test
  void columns_showEveryComponentOfTheirRows() {
    Set<String> shown = new HashSet<>(Brief.rest().keySet());
    for (Table table : Brief.tables()) {
      for (Column column : table.columns()) {
        String path = table.path(column);
        shown.add(path);
        shown.add(path + "{}");
        shown.add(path + "[]");
      }
    }
    assertEquals(List.of(), inLists.stream().filter(path -> !shown.contains(path)).toList());
    assertTrue(inLists.containsAll(Brief.rest().keySet()), "the rest is of what there is not");
  }

  @Test
  void ids_areUnique() {
    List<String> ids =
        Stream.concat(
                Brief.sections().stream().map(Section::id), Brief.tables().stream().map(Table::id))
            .toList();
    assertEquals(Set.copyOf(ids).size(), ids.size(), ids.toString());
  }

  @Test
  void notes_areFilledClauseByClause() {
    Report full = SampleReport.full();
    assertEquals(
        "exact interval from 959 blocks", Brief.note(Brief.figure("hashrate.sma7EhPerS"), full));
    assertEquals(
        "997.5 and +7.9\u202f%",
        Brief.fill("{hashrate.sma7EhPerS#} and {hashprice.change30d}", full));
    assertEquals(
        "997.5\u202fEH/s", Brief.fill("{hashrate.sma7EhPerS}; Puell {hashrate.puell}", full));
    assertEquals("935.4 to 1,062.7", Brief.figure("hashrate.sma7EhPerS").range(full).get());
  }

  @Test
  void grid_hasAColumnForEachMarket_andSaysWhatIsMissing() {
    Table.Grid margins = table("margins").grid(SampleReport.full());
    assertEquals(
        List.of(
            "Rig",
            "Efficiency, J/TH",
            "Revenue, USD/MWh",
            "Break-even, USD/MWh",
            "Cash margin se1, USD/PH/day"),
        margins.columns().stream().map(Column::head).limit(5).toList());
    assertEquals(SampleReport.full().profitability().rigs().size(), margins.rows().size());
    Table.Grid markets = table("markets").grid(SampleReport.bare());
    assertEquals(
        Reading.missing("no source answered"), markets.rows().getFirst().cells().getLast());
    assertEquals("2026-01-18", table("history").grid(SampleReport.full()).rows().getFirst().key());
  }

  private static Table table(String id) {
    return Brief.tables().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void misspelt_isRefusedWhereItIsDeclared() {
    Throwable refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Figure.of("hashrate.sma8EhPerS", "Hash rate", Unit.EH_PER_S, "none"));
    assertTrue(refused.getMessage().startsWith("hashrate.sma8EhPerS: no sma8EhPerS in "));
    assertThrows(
        IllegalArgumentException.class,
        () -> Table.of("x", "X", "history", "").column("height", "Height", Unit.COUNT, "none"));
    assertThrows(IllegalArgumentException.class, () -> Brief.figure("hashrate.sma8EhPerS"));
  }
}
