package hashbrief.core.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void median_oddAndEven_isTheMiddle() {
    assertEquals(Reading.of(2.0), Sample.median(List.of(3.0, 1.0, 2.0)));
    assertEquals(Reading.of(2.5), Sample.median(List.of(4.0, 1.0, 2.0, 3.0)));
    assertFalse(Sample.median(List.of()).isPresent());
  }

  @Test
  void deviation_ofKnownSample_dividesByOneLess() {
    // 2 4 4 4 5 5 7 9: squares about the mean 5 sum to 32.
    List<Double> values = List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0);
    assertEquals(Math.sqrt(32.0 / 7), Sample.standardDeviation(values), 1e-12);
    assertEquals(Math.sqrt(32.0 / 7) / 5, Sample.coefficientOfVariation(values), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> Sample.standardDeviation(List.of(1.0)));
  }
}
