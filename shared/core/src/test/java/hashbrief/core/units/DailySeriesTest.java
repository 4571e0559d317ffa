package hashbrief.core.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DailySeriesTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-01-16");
  private static final DailySeries SERIES =
      new DailySeries(new TreeMap<>(Map.of(FRIDAY, 1.16, FRIDAY.plusDays(3), 1.17)));

  @Test
  void latest_onAWeekend_isFridays() {
    assertEquals(Reading.of(1.16), SERIES.latest(FRIDAY.plusDays(2), 7, "rate"));
  }

  @Test
  void latest_beyondItsAge_isMissing() {
    assertEquals(Reading.of(1.17), SERIES.latest(FRIDAY.plusDays(10), 7, "rate"));
    assertFalse(SERIES.latest(FRIDAY.plusDays(11), 7, "rate").isPresent());
    assertFalse(SERIES.latest(FRIDAY.minusDays(1), 7, "rate").isPresent());
  }

  @Test
  void series_withNan_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DailySeries(new TreeMap<>(Map.of(FRIDAY, Double.NaN))));
  }
}
