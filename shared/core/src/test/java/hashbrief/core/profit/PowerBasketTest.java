package hashbrief.core.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerBasketTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  /** Pays for 50 USD/MWh up to 30 J/TH. */
  private static final UsdPerPhDay HASHPRICE = new UsdPerPhDay(36);

  private static Rig rig(double joules, String released) {
    return new Rig("r", 200, joules, LocalDate.parse(released), Reading.missing("none"));
  }

  @Test
  void basket_weighsNewRigsMore() {
    PowerBasket basket =
        PowerBasket.of(
                List.of(
                    rig(15, "2025-06-30"),
                    rig(20, "2023-11-30"),
                    rig(29.9, "2021-01-31"), // 4 years old: 0.2
                    rig(29.9, "2020-12-31"), // five years: too old
                    rig(30.1, "2025-06-30"), // its power is not paid
                    rig(10, "2026-01-31")), // not yet released
                HASHPRICE,
                AS_OF)
            .get();
    assertEquals(15, basket.best());
    assertEquals(29.9, basket.worst());
    assertEquals((15 + 0.6 * 20 + 0.2 * 29.9) / 1.8, basket.mean(), 1e-12);
  }

  @Test
  void basket_withoutARig_isMissing() {
    assertFalse(PowerBasket.of(List.of(rig(30.1, "2025-06-30")), HASHPRICE, AS_OF).isPresent());
  }

  @Test
  void gigawatts_ofAnExahash() {
    assertEquals(22, PowerBasket.gigawatts(1000, 20, 1.1), 1e-12);
  }
}
