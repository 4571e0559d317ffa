package hashbrief.core.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.core.profit.PowerBasket.Candidate;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerBasketTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  private static Candidate candidate(double joules, String released, double breakEven) {
    return new Candidate(
        new Rig("r", 200, joules, LocalDate.parse(released), Reading.missing("none")), breakEven);
  }

  @Test
  void basket_weighsNewRigsMore() {
    PowerBasket basket =
        PowerBasket.of(
                List.of(
                    candidate(15, "2025-06-30", 90),
                    candidate(20, "2023-11-30", 60),
                    candidate(25, "2021-01-31", 55), // 4 years old: 0.2
                    candidate(28, "2020-12-31", 55), // five years: too old
                    candidate(30, "2025-06-30", 49.9), // does not break even
                    candidate(10, "2026-01-31", 99)), // not yet released
                AS_OF)
            .get();
    assertEquals(15, basket.best());
    assertEquals(25, basket.worst());
    assertEquals((15 + 0.6 * 20 + 0.2 * 25) / 1.8, basket.mean(), 1e-12);
  }

  @Test
  void basket_withoutARig_isMissing() {
    assertFalse(PowerBasket.of(List.of(candidate(30, "2025-06-30", 10)), AS_OF).isPresent());
  }

  @Test
  void gigawatts_ofAnExahash() {
    assertEquals(22, PowerBasket.gigawatts(1000, 20, 1.1), 1e-12);
  }
}
