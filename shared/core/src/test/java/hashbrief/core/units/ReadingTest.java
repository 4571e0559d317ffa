package hashbrief.core.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void present_notFinite_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Reading.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Reading.of(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> Reading.of(1.0).map(x -> x / 0));
    assertThrows(IllegalArgumentException.class, () -> Reading.missing(" "));
  }

  @Test
  void with_oneMissing_keepsTheFirstReason() {
    Reading<Double> one = Reading.of(1.0);
    Reading<Double> none = Reading.missing("first");
    Reading<Double> other = Reading.missing("second");
    assertEquals(Reading.of(3.0), one.with(Reading.of(2.0), Double::sum));
    assertEquals(none, none.with(other, Double::sum));
    assertEquals(other, one.with(other, Double::sum));
    assertThrows(IllegalStateException.class, none::get);
    assertEquals(5.0, none.orElse(5.0));
  }
}
