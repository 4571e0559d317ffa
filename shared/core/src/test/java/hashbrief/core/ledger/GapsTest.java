package hashbrief.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.Weeks;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Chains;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final ChainHistory FLAT = Chains.of(450, day -> 144);

  @Test
  void gaps_ofDays_nameTheFirstAndTheLast() {
    ChainHistory young = Chains.of(60, day -> 144);
    Report report = Weeks.of(young).withCloses(Reading.missing("no exchange answered")).report();
    List<String> days = List.of(young.days().firstKey() + "", young.days().lastKey() + "");
    Gap prices = gap(report, "history[].priceUsd");
    assertEquals(days, prices.elements());
    Gap revenue = gap(report, "profitability.daily[].revenueUsdPerMwh{}");
    assertEquals(days, revenue.elements());
    assertTrue(revenue.tells(revenue.path(), young.days().lastKey().minusDays(9) + "/middle"));
    assertFalse(revenue.tells(revenue.path(), young.days().firstKey().minusDays(1) + "/middle"));
    Gap means = gap(report, "history[].sma7EhPerS");
    assertTrue(means.tells(means.path(), young.days().firstKey().plusDays(5) + ""));
    assertFalse(means.tells(means.path(), young.days().firstKey().plusDays(6) + ""));
    assertFalse(means.tells("history[].sma30EhPerS", young.days().firstKey() + ""));
    assertTrue(means.text().endsWith(days.getFirst() + " to " + means.elements().getLast() + ")"));
  }

  private static Gap gap(Report report, String path) {
    return report.gaps().stream().filter(gap -> gap.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void gap_ofARigWithBracketsInItsName_isItsOwn() {
    LocalDate asOf = FLAT.days().lastKey();
    Report report =
        Weeks.of(FLAT)
            .withRigs(List.of(Weeks.rig("My rig", 17, asOf), pricedLater("My rig (v2)", asOf)))
            .report();
    List<Gap> gaps =
        report.gaps().stream()
            .filter(gap -> gap.path().equals("profitability.rigs[].costUsdPerPhDay.capital"))
            .toList();
    assertEquals(List.of("My rig (v2)"), gaps.get(0).elements());
    assertTrue(gaps.get(0).reason().startsWith("its price was published after"));
    assertEquals("no published price", gaps.get(1).reason());
    assertTrue(gaps.get(1).tells(gaps.get(1).path(), "My rig"));
    assertFalse(gaps.get(1).tells(gaps.get(1).path(), "My rig (v2)"));
  }

  private static Rig pricedLater(String model, LocalDate asOf) {
    return new Rig(
        model,
        200,
        15,
        asOf.minusDays(300),
        Reading.of(new Rig.RigPrice(10, asOf.plusDays(1), "test")));
  }
}
