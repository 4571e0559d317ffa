package hashbrief.core.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.core.units.Reading;
import org.junit.jupiter.api.Test;

class CostStackTest {
  private static final Reading<Double> NONE = Reading.missing("no price");
  private static final CostStack STACK = new CostStack(20, 40, 0.01, 1.05, 10);

  @Test
  void revenue_perMwh_isWhatLuxorPrints() {
    // Hashrate Index prints 97, 75 and 51 USD/MWh at 39.53 USD/PH/day.
    assertEquals(96.9, new CostStack(17, 39.53, 0, 1, 0).revenueUsdPerMwh(), 0.05);
    assertEquals(74.9, new CostStack(22, 39.53, 0, 1, 0).revenueUsdPerMwh(), 0.05);
    assertEquals(51.5, new CostStack(32, 39.53, 0, 1, 0).revenueUsdPerMwh(), 0.05);
  }

  @Test
  void costs_ofOnePetahash_addUp() {
    // 20 J/TH: 0.48 MWh a day; bought 0.504 MWh.
    assertEquals(0.504 * 60, STACK.energy(60), 1e-12);
    assertEquals(4.8, STACK.operation(), 1e-12);
    assertEquals(0.4, STACK.pool(), 1e-12);
    assertEquals(40 - 30.24 - 4.8 - 0.4, STACK.margin(60, NONE), 1e-12);
    assertEquals(40 - 30.24 - 4.8 - 0.4 - 2, STACK.margin(60, Reading.of(2.0)), 1e-12);
  }

  @Test
  void breakEven_leavesNothingBeforeFinancing() {
    assertEquals(0, STACK.margin(STACK.breakEvenUsdPerMwh(), NONE), 1e-12);
  }

  @Test
  void breakEvenBtcPrice_scalesCloseByCosts() {
    assertEquals(
        90000 * (30.24 + 4.8 + 0.4) / 40, STACK.breakEvenBtcPriceUsd(60, NONE, 90000), 1e-9);
  }

  @Test
  void financing_isTheAnnuity() {
    // 7.5 USD/TH at 11.65 % over 4 years.
    assertEquals(6.715288, CostStack.financing(7.5, 0.1165, 4), 1e-6);
    assertEquals(7500.0 / 4 / 365, CostStack.financing(7.5, 0, 4), 1e-12);
  }

  @Test
  void breakEvenEfficiency_atAPriceOfZeroOrBelow_isMissing() {
    assertEquals(40 / 0.024 / 50, CostStack.breakEvenEfficiency(40, 50).get(), 1e-12);
    assertFalse(CostStack.breakEvenEfficiency(40, 0).isPresent());
    assertFalse(CostStack.breakEvenEfficiency(40, -5).isPresent());
  }

  @Test
  void meteredMargin_dividesRevenueByPue() {
    assertEquals(40 / 0.48 / 1.05 - 60 - 10, STACK.marginUsdPerMeteredMwh(60), 1e-12);
  }
}
