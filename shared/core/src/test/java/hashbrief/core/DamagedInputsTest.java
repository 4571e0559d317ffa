package hashbrief.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Chains;
import hashbrief.core.power.Market;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whatever is missing from the inputs, no figure turns into 0 or a default, and each gap is named.
 */
class DamagedInputsTest {

  private static final int ROUNDS = 150;

  private static final Weeks WHOLE =
      Weeks.of(Chains.of(420, day -> 140 + (day * 37) % 23 - day / 40)).withGeography(List.of());

  /** Numbers that are rightly zero or change sign with the history at hand. */
  private static final Set<String> MAY_BE_ZERO =
      Set.of(
          "difficulty.decreasesSincePeak",
          "hashrate.peak.drawdown",
          "energy.markets[].negativeHours",
          "profitability.losingShare{}",
          "profitability.losingMargins",
          "profitability.margins",
          "hashprice.attribution30d.subsidy",
          "hashprice.attribution30d.price");

  @Test
  void damage_ofAnyKind_neverBecomesAFigure() {
    Map<String, Double> whole = new HashMap<>();
    numbers("", WHOLE.report(), whole, new TreeSet<>());
    assertTrue(whole.size() > 60, "figures were looked at: " + whole.size());
    int gone = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Report report = damaged(new Random(seed)).report();
      Map<String, Double> left = new HashMap<>();
      Set<String> missing = new TreeSet<>();
      numbers("", report, left, missing);
      for (Map.Entry<String, Double> figure : left.entrySet()) {
        String at = "seed " + seed + ": " + figure.getKey();
        assertTrue(Double.isFinite(figure.getValue()), at);
        if (!MAY_BE_ZERO.contains(figure.getKey())) {
          assertFalse(figure.getValue() == 0 && whole.getOrDefault(figure.getKey(), 1.0) != 0, at);
        }
      }
      List<String> named = report.gaps().stream().map(Gap::path).toList();
      missing.forEach(path -> assertTrue(named.contains(path), "no gap for " + path));
      gone += missing.size();
    }
    assertTrue(gone > ROUNDS, "the damage was felt");
  }

  @Test
  void damage_ofOneMarket_leavesTheOthersAsTheyWere() {
    Market broken = new Market("cheap", "test", "USD", Reading.missing("down"));
    Report report = WHOLE.withMarkets(List.of(broken, WHOLE.markets().get(1))).report();
    Report whole = WHOLE.report();
    for (int rig = 0; rig < 3; rig++) {
      var margins = report.profitability().rigs().get(rig).cashMarginUsdPerPhDay();
      assertEquals(Reading.missing("down"), margins.get("cheap"));
      assertEquals(
          whole.profitability().rigs().get(rig).cashMarginUsdPerPhDay().get("dear"),
          margins.get("dear"));
    }
  }

  private static Weeks damaged(Random random) {
    LocalDate asOf = WHOLE.asOf();
    var days = new TreeMap<LocalDate, ChainDay>();
    int keep = random.nextInt(7, 421);
    for (ChainDay day : WHOLE.chain().days().values()) {
      boolean inWeek = day.date().isAfter(asOf.minusDays(7));
      boolean kept = !day.date().isBefore(asOf.minusDays(keep)) && random.nextInt(50) > 0;
      if (inWeek || kept) {
        days.put(day.date(), bruised(day, random));
      }
    }
    var closes = new TreeMap<>(WHOLE.closes().get().byDay());
    closes.keySet().removeIf(day -> random.nextInt(20) == 0);
    List<Market> markets = new ArrayList<>();
    for (Market market : WHOLE.markets()) {
      int lost = random.nextInt(41);
      markets.add(
          new Market(
              market.id(),
              market.source(),
              random.nextInt(4) == 0 ? "EUR" : "USD",
              market.days().map(all -> all.subList(0, all.size() - lost))));
    }
    return new Weeks(
        new ChainHistory(days, List.of(), new TreeMap<>()),
        random.nextBoolean() ? Reading.missing("no price") : Reading.of(new DailySeries(closes)),
        random.nextBoolean() ? Reading.missing("no pools") : WHOLE.pools(),
        random.nextInt(5) == 0 ? List.of() : markets,
        WHOLE.gpu(),
        random.nextBoolean() ? Reading.missing("no rate") : WHOLE.sofr(),
        random.nextInt(5) == 0 ? List.of() : WHOLE.rigs(),
        random.nextInt(3) == 0 ? List.of() : WHOLE.leases(),
        List.of());
  }

  private static ChainDay bruised(ChainDay day, Random random) {
    return new ChainDay(
        day.date(),
        day.hashrateEhPerS(),
        day.difficulty(),
        day.blocks(),
        day.subsidyBtc(),
        random.nextInt(10) == 0 ? Reading.missing("no fees") : day.feesBtc(),
        random.nextInt(3) == 0 ? Reading.missing("no height") : day.endHeight());
  }

  /** Every number by its path, and every path that is missing. */
  private static void numbers(
      String path, Object value, Map<String, Double> found, Set<String> missing) {
    switch (value) {
      case Reading.Missing<?> any -> missing.add(path);
      case Reading.Present<?>(Object inner) -> numbers(path, inner, found, missing);
      case Number number -> found.merge(path, number.doubleValue(), (a, b) -> a == 0 ? a : b);
      case List<?> list -> list.forEach(one -> numbers(path + "[]", one, found, missing));
      case Map<?, ?> map -> map.values().forEach(one -> numbers(path + "{}", one, found, missing));
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          String below = path.isEmpty() ? component.getName() : path + "." + component.getName();
          numbers(below, read(record, component), found, missing);
        }
      }
      default -> {}
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
