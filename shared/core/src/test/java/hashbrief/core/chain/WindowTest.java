package hashbrief.core.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.units.Reading;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final ChainHistory CHAIN = Chains.of(30, day -> day < 15 ? 144 : 120);

  private static Window ending(int day, int days) {
    return Window.ending(CHAIN, Chains.FIRST.plusDays(day), days).get();
  }

  @Test
  void ending_countsBlocksAndAveragesRates() {
    Window window = ending(16, 7);
    assertEquals(5 * 144 + 2 * 120, window.blocks());
    double perBlock = Chains.DIFFICULTY * 4294967296.0 / 86400 / 1e18;
    assertEquals(perBlock * 960 / 7, window.ehPerS(), 1e-9);
  }

  @Test
  void ending_withADayAbsent_isMissing() {
    NavigableMap<java.time.LocalDate, ChainDay> days = new TreeMap<>(CHAIN.days());
    days.remove(Chains.FIRST.plusDays(10));
    ChainHistory holed = new ChainHistory(days, CHAIN.retargets(), new TreeMap<>());
    assertFalse(Window.ending(holed, Chains.FIRST.plusDays(12), 7).isPresent());
    assertTrue(Window.ending(holed, Chains.FIRST.plusDays(17), 7).isPresent());
    assertFalse(Window.ending(CHAIN, Chains.FIRST.plusDays(5), 7).isPresent());
  }

  @Test
  void blocks_withHeightsAtTheEdges_areExactWhereDaysAreEstimates() {
    NavigableMap<java.time.LocalDate, ChainDay> days = new TreeMap<>(CHAIN.days());
    days.replaceAll(
        (date, d) ->
            new ChainDay(
                date,
                d.hashrateEhPerS(),
                d.difficulty(),
                d.blocks() + 3,
                d.subsidyBtc(),
                d.feesBtc(),
                d.endHeight()));
    ChainHistory rough = new ChainHistory(days, CHAIN.retargets(), new TreeMap<>());
    assertEquals(7 * 144, Window.ending(rough, Chains.FIRST.plusDays(9), 7).get().blocks());
    assertEquals(
        7 * 147,
        Window.ending(rough, Chains.FIRST.plusDays(6), 7).get().blocks(),
        "no height before the first day: the days are added up");
  }

  @Test
  void z_ofAFall_isInStandardDeviations() {
    // ln(840/1008) / sqrt(1/1008 + 1/840)
    double expected = Math.log(840.0 / 1008) / Math.sqrt(1.0 / 1008 + 1.0 / 840);
    assertEquals(expected, ending(29, 7).zAgainst(ending(14, 7)).get(), 1e-12);
  }

  @Test
  void z_ofOverlappingWindows_isMissing() {
    assertFalse(ending(20, 7).zAgainst(ending(14, 7)).isPresent());
    assertTrue(ending(21, 7).zAgainst(ending(14, 7)).isPresent());
  }

  @Test
  void between_fromAfterTo_isMissing() {
    assertEquals(
        Reading.missing("no complete day from 2025-03-05 to 2025-03-04"),
        Window.between(CHAIN, Chains.FIRST.plusDays(4), Chains.FIRST.plusDays(3)));
  }
}
