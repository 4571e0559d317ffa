package hashbrief.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Chains;
import hashbrief.core.chain.IncompleteWeekException;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Claim;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {

  private static final ChainHistory FLAT = Chains.of(450, day -> 144);

  private static String why(Report report, String what) {
    return report.gaps().stream()
        .filter(gap -> gap.path().equals(what))
        .map(Gap::text)
        .findFirst()
        .orElse("no gap for " + what + " in " + report.gaps());
  }

  @Test
  void report_withoutADayOfTheWeek_isRefused() {
    var days = new TreeMap<>(FLAT.days());
    days.remove(days.lastKey().minusDays(3));
    Weeks holed = Weeks.of(new ChainHistory(days, FLAT.retargets(), FLAT.blockTimes()));
    assertThrows(IncompleteWeekException.class, holed::report);
  }

  @Test
  void history_ofALongChain_holds400DaysAndSaysWhatWasExamined() {
    Report report = Weeks.of(FLAT).report();
    assertEquals(400, report.history().size());
    assertEquals(FLAT.days().firstKey(), report.historyFrom());
    assertEquals(report.asOf(), report.history().getLast().date());
    assertTrue(report.hashrate().puell().isPresent());
    assertEquals(1, report.hashrate().puell().get(), 1e-9);
    assertEquals(1, report.hashrate().ribbon().get(), 1e-9);
  }

  @Test
  void price_missing_leavesNamedGapsAndEverythingElse() {
    Report report =
        Weeks.of(FLAT).withCloses(Reading.missing("kraken and coinbase: down")).report();
    assertEquals("kraken and coinbase: down", why(report, "price.usd"));
    assertEquals("kraken and coinbase: down", why(report, "hashprice.usdPerPhDay"));
    assertTrue(report.hashprice().btcPerPhDay().isPresent());
    assertTrue(
        report
            .profitability()
            .rigs()
            .getFirst()
            .costUsdPerPhDay()
            .energy()
            .get("cheap")
            .isPresent());
    assertTrue(report.headline().contains("hash price is not known"));
  }

  @Test
  void closes_afterAsOf_areNotUsed() {
    ChainHistory longer = Chains.of(460, day -> 144);
    Weeks later = Weeks.of(FLAT).withCloses(Weeks.series(longer, day -> day < 450 ? 90_000 : 1));
    assertEquals(Weeks.of(FLAT).report().hashprice(), later.report().hashprice());
  }

  @Test
  void hashprice_ofTheAsOfDay_isNotAnEarlierOne() {
    DailySeries closes = Weeks.series(FLAT, day -> 90_000).get();
    var short1 = new TreeMap<>(closes.byDay());
    short1.remove(FLAT.days().lastKey());
    Report report = Weeks.of(FLAT).withCloses(Reading.of(new DailySeries(short1))).report();
    assertEquals("no closing price for " + report.asOf(), why(report, "price.usd"));
  }

  @Test
  void gaps_ofOneReason_shareAnEntry() {
    Report report = Weeks.of(FLAT).report();
    assertEquals(
        "no published price (new, middle, old)",
        why(report, "profitability.rigs[].costUsdPerPhDay.capital"));
  }

  @Test
  void history_hasTheIntervalOfEachMean() {
    Report report = Weeks.of(FLAT).report();
    var newest = report.history().getLast();
    assertEquals(report.hashrate().sma7EhPerS(), newest.sma7EhPerS().get());
    assertEquals(report.hashrate().sma7Low95EhPerS(), newest.sma7Low95EhPerS().get());
    assertEquals(report.hashrate().sma7High95EhPerS(), newest.sma7High95EhPerS().get());
  }

  @Test
  void threshold_crossedOn_isTheFirstDayOnThisSide() {
    // At difficulty 100 T, 201 blocks a day are just below 1,000 EH/s and 202 above.
    ChainHistory falling = Chains.of(60, day -> day < 50 ? 210 : 190);
    Report report = Weeks.of(falling).report();
    LocalDate crossed = report.hashrate().threshold().crossedOn().get();
    var history = report.history();
    int at = Math.toIntExact(crossed.toEpochDay() - falling.days().firstKey().toEpochDay());
    assertTrue(history.get(at - 1).sma7EhPerS().get() >= 1000);
    for (int day = at; day < history.size(); day++) {
      assertTrue(history.get(day).sma7EhPerS().get() < 1000);
    }
    assertEquals(
        Reading.missing("the 7-day mean was below it on all days since 2025-03-07"),
        Weeks.of(Chains.of(60, day -> 190)).report().hashrate().threshold().crossedOn());
  }

  @Test
  void losing_countsCashMarginsThatAreNotAboveZero() {
    var figures = Weeks.of(FLAT).withCloses(Weeks.series(FLAT, day -> 30_000)).report();
    var profitability = figures.profitability();
    long losing =
        profitability.rigs().stream()
            .flatMap(rig -> rig.cashMarginUsdPerPhDay().values().stream())
            .filter(margin -> margin.get() <= 0)
            .count();
    assertEquals(losing, profitability.losingMargins());
    assertEquals(6, profitability.margins());
    double shares = profitability.losingShare().values().stream().mapToDouble(Reading::get).sum();
    assertEquals(losing, 3 * shares, 1e-9);
  }

  @Test
  void daily_holdsThreeRigsOfTheNewest180Days() {
    LocalDate asOf = FLAT.days().lastKey();
    Report report =
        Weeks.of(FLAT)
            .withRigs(
                List.of(
                    Weeks.rig("a", 30, asOf),
                    Weeks.rig("b", 12, asOf),
                    Weeks.rig("c", 17, asOf),
                    Weeks.rig("d", 20, asOf)))
            .report();
    var daily = report.profitability().daily();
    assertEquals(180, daily.size());
    assertEquals(asOf, daily.getLast().date());
    assertEquals(List.of("b", "d", "a"), List.copyOf(daily.getLast().revenueUsdPerMwh().keySet()));
    assertEquals(
        report.profitability().rigs().getLast().revenueUsdPerMwh(),
        daily.getLast().revenueUsdPerMwh().get("a"));
  }

  @Test
  void claims_haveTheNamesOfTheListAndCiteTheReport() {
    Report report = Weeks.of(FLAT).report();
    assertEquals(WeeklyReport.claimIds(), report.claims().stream().map(Claim::id).toList());
    assertEquals(report.claims().size(), Set.copyOf(WeeklyReport.claimIds()).size());
    for (Claim claim : report.claims()) {
      assertFalse(claim.evidence().isEmpty(), claim.id());
      claim.evidence().forEach(one -> one.paths().forEach(path -> assertStands(path)));
    }
  }

  /** Each name of the path is a component of the record that the names before it lead to. */
  private static void assertStands(String path) {
    Type type = Report.class;
    for (String name : path.split("\\.")) {
      String component = name.replaceAll("(\\[]|\\{})+$", "");
      type =
          Stream.of(((Class<?>) type).getRecordComponents())
              .filter(one -> one.getName().equals(component))
              .findFirst()
              .orElseThrow(() -> new AssertionError(path))
              .getGenericType();
      while (type instanceof ParameterizedType generic) {
        type = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      }
    }
  }

  @Test
  void rigs_laterThanAsOfOrPricedLater_areNotUsedYet() {
    LocalDate asOf = FLAT.days().lastKey();
    Weeks weeks =
        Weeks.of(FLAT)
            .withRigs(
                List.of(
                    priced("known", asOf.minusDays(300), asOf.minusDays(100)),
                    priced("priced later", asOf.minusDays(300), asOf.plusDays(1)),
                    priced("released later", asOf.plusDays(1), asOf)));
    Report report = weeks.report();
    assertEquals(
        List.of("known", "priced later"),
        report.profitability().rigs().stream().map(rig -> rig.model()).toList());
    var rigs = report.profitability().rigs();
    // 10 USD/TH at 11.65 % over 4 years.
    assertEquals(8.953717, rigs.get(0).costUsdPerPhDay().capital().get().best(), 1e-6);
    assertFalse(rigs.get(1).costUsdPerPhDay().capital().isPresent());
    var price =
        report.assumptions().stream().filter(a -> a.id().equals("rig-price:known")).findFirst();
    assertTrue(price.orElseThrow().stale(), "a price of 100 days ago needs a look");
  }

  private static Rig priced(String model, LocalDate released, LocalDate priced) {
    return new Rig(model, 200, 15, released, Reading.of(new Rig.RigPrice(10, priced, "test")));
  }

  @Test
  void sites_addUpTheirRigs() {
    Settings settings =
        Weeks.settings(
            List.of(
                new Settings.Site(
                    "home",
                    "cheap",
                    List.of(
                        new Settings.RigCount("middle", 1000),
                        new Settings.RigCount("old", 500)))));
    Report report = Weeks.of(FLAT).report(settings);
    SiteFigures site = report.sites().getFirst();
    assertEquals(300, site.hashratePhPerS(), 1e-9);
    assertEquals((1000 * 3400 + 500 * 6000) * 1.05 / 1e6, site.powerMw(), 1e-9);
    assertEquals(300 * report.hashprice().usdPerPhDay().get(), site.revenueUsdPerDay().get(), 1e-6);
    var rigs = report.profitability().rigs();
    assertEquals(
        200 * rigs.get(1).cashMarginUsdPerPhDay().get("cheap").get()
            + 100 * rigs.get(2).cashMarginUsdPerPhDay().get("cheap").get(),
        site.marginUsdPerDay().get(),
        1e-6);
  }

  @Test
  void revision_later_namesWhatChanged() {
    Report first = Weeks.of(FLAT).report();
    Report same = Weeks.of(FLAT).revised(first);
    assertEquals("no figure changed", same.checks().getLast().detail());
    Weeks dearer = Weeks.of(FLAT).withMarkets(List.of(Weeks.market("cheap", 41, first.asOf())));
    String told = dearer.revised(first).checks().getLast().detail();
    assertTrue(told.contains("energy.markets[].meanUsdPerMwh (cheap) 41, was 40;"), told);
    assertTrue(told.endsWith(" more"), told);
    assertEquals("changed-since-revision-1", same.checks().getLast().id());
  }

  @Test
  void checks_ofConsistentInputs_allPass() {
    Report report = Weeks.of(FLAT).report();
    assertTrue(report.checks().size() >= 4, report.checks().toString());
    report.checks().forEach(check -> assertTrue(check.passed(), check.toString()));
  }
}
