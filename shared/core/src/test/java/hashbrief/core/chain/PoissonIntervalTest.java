package hashbrief.core.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PoissonIntervalTest {

  // Expected values: chi2.ppf and gamma.cdf of SciPy.
  @Test
  void interval_ofBlockCounts_matchesReference() {
    check(1, 0.025317807984289876, 5.571643390938897);
    check(144, 0.8433432027629545, 1.177316062135702);
    check(959, 0.9377028234973458, 1.065348066799101);
    check(1008, 0.939211878163814, 1.0636899396379729);
  }

  private static void check(int blocks, double low, double high) {
    PoissonInterval interval = PoissonInterval.of95(blocks);
    assertEquals(low, interval.lowFactor(), 1e-9);
    assertEquals(high, interval.highFactor(), 1e-9);
  }

  @Test
  void interval_withoutBlocks_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> PoissonInterval.of95(0));
  }

  @Test
  void probabilityBelow_matchesReference() {
    assertEquals(0.528480, PoissonInterval.probabilityBelow(1000, 997.5231638571429, 959), 1e-6);
    assertEquals(0.1462388, PoissonInterval.probabilityBelow(90, 100, 100), 1e-6);
  }
}
