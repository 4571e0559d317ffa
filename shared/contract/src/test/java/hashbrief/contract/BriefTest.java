package hashbrief.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BriefTest {

  /** Components of rows that no column shows, and why. */
  private static final Map<String, String> NOT_SHOWN =
      Map.of(
          "claims[].id", "claims have a form of their own, with marks for their verdicts",
          "claims[].statement", "as above",
          "claims[].verdict", "as above",
          "claims[].evidence[].text", "as above",
          "claims[].evidence[].paths[]", "as above",
          "profitability.rigs[].costUsdPerPhDay.operation{}", "one setting / 1000 x m; in the lead",
          "profitability.rigs[].costUsdPerPhDay.capital.low", "equal to best for a known price",
          "profitability.rigs[].costUsdPerPhDay.capital.high", "equal to best for a known price",
          "profitability.rigs[].costUsdPerPhDay.capital.basis", "a published price, always");

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

  @Test
  void scalars_areDeclaredExactlyOnce() {
    List<String> declared =
        Brief.figures().stream()
            .flatMap(
                figure ->
                    Stream.concat(
                        Stream.of(figure.path()),
                        figure.interval().stream().flatMap(i -> Stream.of(i.low(), i.high()))))
            .map(Path::toString)
            .sorted()
            .toList();
    assertEquals(scalars.stream().sorted().toList(), declared);
  }

  @Test
  void columns_showEveryComponentOfTheirRows() {
    Set<String> shown = new HashSet<>(NOT_SHOWN.keySet());
    for (Table table : tables()) {
      for (Column column : table.columns()) {
        String path =
            column.keyed() ? column.path().toString() : table.rows() + "[]." + column.path();
        shown.add(path);
        shown.add(path + "{}");
        shown.add(path + "[]");
      }
    }
    assertEquals(List.of(), inLists.stream().filter(path -> !shown.contains(path)).toList());
    assertTrue(inLists.containsAll(NOT_SHOWN.keySet()), "a reason for what there is not");
  }

  @Test
  void ids_areUnique() {
    List<String> ids =
        Stream.concat(Brief.sections().stream().map(Section::id), tables().stream().map(Table::id))
            .toList();
    assertEquals(Set.copyOf(ids).size(), ids.size(), ids.toString());
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

  private static List<Table> tables() {
    return Brief.sections().stream().flatMap(section -> section.tables().stream()).toList();
  }
}
