package hashbrief.core.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PeakCriticalTest {

  private static final int SIMULATIONS = 20_000;

  @Test
  void fivePercent_simulatedAgain_agrees() {
    assertEquals(simulated(225), PeakCritical.fivePercent(225), 0.03);
    assertEquals(simulated(60), PeakCritical.fivePercent(60), 0.03);
  }

  @Test
  void fivePercent_growsWithTheHistory() {
    for (int days = 31; days <= 3000; days++) {
      assertTrue(PeakCritical.fivePercent(days) <= PeakCritical.fivePercent(days - 1));
    }
    assertEquals(PeakCritical.fivePercent(30), PeakCritical.fivePercent(7));
    assertEquals(PeakCritical.fivePercent(3000), PeakCritical.fivePercent(6000));
  }

  private static final double[] BELOW =
      IntStream.range(0, 300)
          .mapToDouble(PoissonDistribution.of(144)::cumulativeProbability)
          .toArray();

  /** The blocks of a day at a constant rate: a Poisson count by its inverse distribution. */
  private static int blocks(Random random) {
    int at = Arrays.binarySearch(BELOW, random.nextDouble());
    return at >= 0 ? at : -at - 1;
  }

  private static double simulated(int days) {
    Random random = new Random(42);
    double[] z = new double[SIMULATIONS];
    for (int i = 0; i < SIMULATIONS; i++) {
      z[i] = zOfPeak(days, random);
    }
    Arrays.sort(z);
    return z[SIMULATIONS / 20];
  }

  private static double zOfPeak(int days, Random random) {
    double[] sums = new double[days + 1];
    for (int day = 0; day < days; day++) {
      sums[day + 1] = sums[day] + blocks(random);
    }
    double week = sums[days] - sums[days - 7];
    double peak = 0;
    for (int end = 7; end <= days - 7; end++) {
      peak = Math.max(peak, sums[end] - sums[end - 7]);
    }
    return Math.log(week / peak) / Math.sqrt(1 / week + 1 / peak);
  }
}
