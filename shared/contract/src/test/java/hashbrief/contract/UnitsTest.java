package hashbrief.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.report.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitsTest {

  /** How the name of a component ends, and the unit that this says. The longer ones come first. */
  private static final List<Map.Entry<String, Set<String>>> SAID =
      List.of(
          Map.entry("UsdPerPhDay", Set.of("USD/PH/day")),
          Map.entry("BtcPerPhDay", Set.of("BTC/PH/day")),
          Map.entry("JoulesPerTerahash", Set.of("J/TH")),
          Map.entry("EhPerS", Set.of("EH/s")),
          Map.entry("PhPerS", Set.of("PH/s")),
          Map.entry("UsdPerMwh", Set.of("USD/MWh")),
          Map.entry("UsdPerDay", Set.of("USD/day")),
          Map.entry("BtcPerDay", Set.of("BTC/day")),
          Map.entry("UsdPerHour", Set.of("USD/h", "USD/GPU-hour")),
          Map.entry("Usd", Set.of("USD")),
          Map.entry("Btc", Set.of("BTC")),
          Map.entry("Mw", Set.of("MW")),
          Map.entry("Gw", Set.of("GW")),
          Map.entry("Hours", Set.of("h")),
          Map.entry("Days", Set.of("days")),
          Map.entry("Share", Set.of("%")),
          Map.entry("Percent", Set.of("%")),
          Map.entry("Change", Set.of("%")),
          Map.entry("Drawdown", Set.of("%")),
          Map.entry("ProbabilityBelow", Set.of("%")),
          Map.entry("CoefficientOfVariation", Set.of("%")),
          Map.entry("NoiMargin", Set.of("%")),
          Map.entry("Attribution", Set.of("log points")),
          Map.entry("difficulty.Current", Set.of("T")),
          Map.entry("Difficulty", Set.of("T")));

  /** The unit that a path says; a part of a sum is in the unit of its parent. */
  private static Set<String> said(String path) {
    String bare = path.replaceAll("[\\[\\]{}]", "");
    while (bare.matches(".*(attribution30d|capital|UsdPerPhDay|Gw)\\.\\w+")) {
      bare = bare.substring(0, bare.lastIndexOf('.'));
    }
    String name = bare.replaceAll("(7|30d)$", "").toLowerCase(Locale.ROOT);
    return SAID.stream()
        .filter(said -> name.endsWith(said.getKey().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Set.of(""));
  }

  private static List<String> wrong(Stream<Map.Entry<String, Unit>> declared) {
    return declared
        .filter(one -> !said(one.getKey()).contains(one.getValue().text()))
        .map(one -> one.getKey() + " in " + one.getValue())
        .toList();
  }

  @Test
  void units_agreeWithTheNamesOfTheirPaths() {
    Stream<Map.Entry<String, Unit>> figures =
        Brief.figures().stream().map(one -> Map.entry(one.path().toString(), one.unit()));
    Stream<Map.Entry<String, Unit>> columns =
        Brief.tables().stream()
            .flatMap(
                table ->
                    table.columns().stream().map(one -> Map.entry(table.path(one), one.unit())));
    assertEquals(List.of(), wrong(Stream.concat(figures, columns)));
  }

  @Test
  void wrongUnit_isFound() {
    assertEquals(
        List.of("hashrate.sma7EhPerS in PH_PER_S", "hashrate.blocks7 in SHARE"),
        wrong(
            Stream.of(
                Map.entry("hashrate.sma7EhPerS", Unit.PH_PER_S),
                Map.entry("hashrate.blocks7", Unit.SHARE),
                Map.entry("hashprice.attribution30d.difficulty", Unit.LOG_POINTS))));
  }

  @Test
  void values_asReadersSeeThem() {
    assertEquals("1,062.7\u202fEH/s", Unit.EH_PER_S.whole(1062.71, 1));
    assertEquals("\u221213.4\u202f%", Unit.CHANGE.whole(-0.1339, 1));
    assertEquals("+7.9\u202f%", Unit.CHANGE.whole(0.0791, 1));
    assertEquals("146.47\u202fT", Unit.DIFFICULTY.whole(146472570619930.78, 2));
    assertEquals("8\u202fdays", Unit.DAYS.whole(8, 0));
    assertEquals("2026-01-18", Unit.NONE.whole(LocalDate.of(2026, 1, 18), 0));
    assertEquals("yes", Unit.NONE.whole(true, 0));
    assertEquals("a, b", Unit.NONE.whole(List.of("a", "b"), 0));
    assertEquals("within noise", Unit.NONE.whole(Verdict.WITHIN_NOISE, 0));
  }
}
