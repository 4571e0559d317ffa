package hashbrief.core.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.units.Measure.JoulesPerTerahash;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CashMarginTest {

  private static final UsdPerPhDay HASHPRICE = new UsdPerPhDay(40);
  private static final UsdPerMeteredMwh POWER = new UsdPerMeteredMwh(60);
  private static final MiningTerms TERMS = new MiningTerms(1.05, 0.01, new UsdPerMeteredMwh(10));
  private static final CashMargin MARGIN = TERMS.margin(new JoulesPerTerahash(20));

  @Test
  void revenue_perMwh_isWhatLuxorPrints() {
    // Hashrate Index prints 97, 75 and 51 USD/MWh at 39.53 USD/PH/day.
    assertEquals(96.9, revenue(17), 0.05);
    assertEquals(74.9, revenue(22), 0.05);
    assertEquals(51.5, revenue(32), 0.05);
  }

  private static double revenue(double joules) {
    return new UsdPerPhDay(39.53).per(new JoulesPerTerahash(joules)).value();
  }

  @Test
  void margin_ofOnePetahash_isRevenueLessCosts() {
    // 20 J/TH: 0.48 MWh a day, 0.504 MWh at the meter.
    assertEquals(0.504, MARGIN.energy().value(), 1e-12);
    assertEquals(30.24, MARGIN.energy().at(POWER).value(), 1e-12);
    assertEquals(5.04, MARGIN.energy().at(TERMS.operation()).value(), 1e-12);
    assertEquals(0.4, MARGIN.poolFee(HASHPRICE).value(), 1e-12);
    assertEquals(40 - 30.24 - 5.04 - 0.4, MARGIN.at(HASHPRICE, POWER).value(), 1e-12);
  }

  @Test
  void everyBreakEven_putBack_leavesNothing() {
    Random random = new Random(8);
    for (int i = 0; i < 1000; i++) {
      MiningTerms terms =
          new MiningTerms(
              1 + random.nextDouble(),
              random.nextDouble() / 2,
              new UsdPerMeteredMwh(20 * random.nextDouble()));
      CashMargin margin = terms.margin(new JoulesPerTerahash(5 + 50 * random.nextDouble()));
      UsdPerPhDay hashprice = new UsdPerPhDay(5 + 95 * random.nextDouble());
      UsdPerMeteredMwh power = new UsdPerMeteredMwh(1 + 149 * random.nextDouble());
      UsdPerMeteredMwh net = new UsdPerMeteredMwh(200 * random.nextDouble());
      assertEquals(0, margin.at(hashprice, margin.breakEvenPower(hashprice)).value(), 1e-9);
      JoulesPerTerahash worst = terms.breakEvenEfficiency(hashprice, power).get();
      assertEquals(0, terms.margin(worst).at(hashprice, power).value(), 1e-9);
      double close = 90_000;
      double btc = margin.breakEvenBtcPriceUsd(hashprice, power, close);
      UsdPerPhDay then = new UsdPerPhDay(hashprice.value() * btc / close);
      assertEquals(0, margin.at(then, power).value(), 1e-9);
      UsdPerPhDay switching = margin.hashpriceFor(net, power);
      assertEquals(net.value(), margin.perMeteredMwh(switching, power).value(), 1e-9);
      assertEquals(
          margin.breakEvenPower(hashprice).value() - power.value(),
          margin.perMeteredMwh(hashprice, power).value(),
          1e-9,
          "the spread is the margin per metered MWh");
    }
  }

  @Test
  void breakEvenEfficiency_wherePowerCostsNothing_isMissing() {
    assertEquals(
        40 * 0.99 / (0.024 * 1.05 * 70), TERMS.breakEvenEfficiency(HASHPRICE, POWER).get().value());
    assertFalse(TERMS.breakEvenEfficiency(HASHPRICE, new UsdPerMeteredMwh(-10)).isPresent());
    assertFalse(TERMS.breakEvenEfficiency(HASHPRICE, new UsdPerMeteredMwh(-15)).isPresent());
  }

  @Test
  void annuity_ofARig() {
    // 7.5 USD/TH at 11.65 % over 4 years.
    assertEquals(6.715288, price(7.5).annuity(0.1165, 4).value(), 1e-6);
    assertEquals(7500.0 / 4 / 365, price(7.5).annuity(0, 4).value(), 1e-12);
  }

  private static Rig.RigPrice price(double usdPerTerahash) {
    return new Rig.RigPrice(usdPerTerahash, LocalDate.parse("2026-01-18"), "test");
  }

  @Test
  void nonsense_isRefused() {
    UsdPerMeteredMwh operation = TERMS.operation();
    assertThrows(IllegalArgumentException.class, () -> new MiningTerms(0.9, 0.01, operation));
    assertThrows(IllegalArgumentException.class, () -> new MiningTerms(1, 1, operation));
    assertThrows(IllegalArgumentException.class, () -> new JoulesPerTerahash(0));
    assertThrows(IllegalArgumentException.class, () -> new UsdPerPhDay(Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Rig("r", 0, 20, LocalDate.EPOCH, Reading.missing("none")));
  }
}
