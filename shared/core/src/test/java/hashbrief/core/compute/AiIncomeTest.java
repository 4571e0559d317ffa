package hashbrief.core.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.units.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AiIncomeTest {
  // TeraWulf and Fluidstack, announced August 2025: 3.7 billion USD, 10 years, 200 MW.
  private static final double RENT = 3.7e9 / (10 * 12 * 200_000);

  private static Lease lease(Reading<Double> margin) {
    return new Lease(
        "TeraWulf", "Fluidstack", LocalDate.parse("2025-08-31"), 200, RENT, margin, "company");
  }

  @Test
  void rent_perMwhOfCriticalIt_isTheContractOverItsEnergy() {
    double energyMwh = 10 * 8760.0 * 200;
    assertEquals(3.7e9 / energyMwh, AiIncome.usdPerMwh(lease(Reading.of(0.85))), 1e-9);
  }

  @Test
  void noi_withoutAPublishedMargin_usesTheAssumption() {
    double rent = AiIncome.usdPerMwh(lease(Reading.of(0.9)));
    assertEquals(rent * 0.9 / 1.2, AiIncome.noi(lease(Reading.of(0.9))).value(), 1e-9);
    assertEquals(
        rent * 0.85 / 1.2, AiIncome.noi(lease(Reading.missing("none published"))).value(), 1e-9);
  }

  @Test
  void gpu_perMwh_ofOneKilowattAndAQuarter() {
    assertEquals(1333.33, AiIncome.gpuUsdPerMwh(1.70), 0.01);
  }
}
