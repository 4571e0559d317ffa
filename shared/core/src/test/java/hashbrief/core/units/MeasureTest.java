package hashbrief.core.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.units.Measure.JoulesPerTerahash;
import hashbrief.core.units.Measure.MeteredMwhPerPhDay;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Measure.UsdPerRigMwh;
import org.junit.jupiter.api.Test;

class MeasureTest {

  private static final JoulesPerTerahash EFFICIENCY = new JoulesPerTerahash(20);

  @Test
  void petahash_atTwentyJoulesPerTerahash_takesTwentyKilowatts() {
    assertEquals(20 * 24 / 1000.0, EFFICIENCY.rigMwhPerPhDay(), 1e-12);
    assertEquals(20 * 24 / 1000.0 * 1.05, EFFICIENCY.metered(1.05).value(), 1e-12);
  }

  @Test
  void revenue_isSpreadOverTheEnergyOfTheRigs() {
    assertEquals(40 / 0.48, new UsdPerPhDay(40).per(EFFICIENCY).value(), 1e-12);
  }

  @Test
  void amount_spreadOverTheMeteredEnergy_costsTheSameAgain() {
    MeteredMwhPerPhDay energy = EFFICIENCY.metered(1.2);
    UsdPerMeteredMwh price = new UsdPerMeteredMwh(60).plus(new UsdPerMeteredMwh(-10));
    assertEquals(50, price.value());
    assertEquals(0.576 * 50, energy.at(price).value(), 1e-12);
    assertEquals(50, energy.spread(energy.at(price)).value(), 1e-12);
  }

  @Test
  void nonsense_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new UsdPerMeteredMwh(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new UsdPerRigMwh(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> new JoulesPerTerahash(-1));
    assertThrows(IllegalArgumentException.class, () -> new MeteredMwhPerPhDay(0));
  }
}
