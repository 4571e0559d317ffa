package hashbrief.core.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarketMeanTest {
  private static final LocalDate SUNDAY = LocalDate.parse("2026-01-18");
  private static final Reading<DailySeries> RATES =
      Reading.of(
          new DailySeries(
              new TreeMap<>(Map.of(SUNDAY.minusDays(9), 1.1, SUNDAY.minusDays(3), 1.2))));

  private static Market market(String currency, double hoursOfLastDay) {
    List<MarketDay> days = new ArrayList<>();
    for (int back = 6; back >= 1; back--) {
      days.add(new MarketDay(SUNDAY.minusDays(back), 50, -10, 90, 2, 24));
    }
    days.add(new MarketDay(SUNDAY, 100, 80, 150, 0, hoursOfLastDay));
    return new Market("x", "test", currency, Reading.of(days));
  }

  @Test
  void mean_isWeightedByHours() {
    MarketMean mean = MarketMean.of(market("USD", 12), RATES, SUNDAY, 7).get();
    assertEquals((6 * 24 * 50.0 + 12 * 100) / 156, mean.mean(), 1e-12);
    assertEquals(-10, mean.min());
    assertEquals(150, mean.max());
    assertEquals(12, mean.negativeHours());
    assertEquals(156, mean.hours());
  }

  @Test
  void mean_inEuro_convertsEachDayAtItsLastRate() {
    MarketMean mean = MarketMean.of(market("EUR", 24), RATES, SUNDAY, 7).get();
    // 12 to 14 January at 1.1, 15 to 18 January at 1.2.
    assertEquals((3 * 55 + 3 * 60 + 120) / 7.0, mean.mean(), 1e-12);
    assertEquals(180, mean.max(), 1e-12);
  }

  @Test
  void mean_withoutRateOrTooFewHours_isMissing() {
    Reading<DailySeries> none = Reading.missing("no rates");
    assertEquals(Reading.missing("no rates"), MarketMean.of(market("EUR", 24), none, SUNDAY, 7));
    assertFalse(MarketMean.of(market("SEK", 24), RATES, SUNDAY, 7).isPresent());
    assertFalse(MarketMean.of(market("USD", 24), RATES, SUNDAY.plusDays(3), 7).isPresent());
    assertFalse(MarketMean.of(market("USD", 24), RATES, SUNDAY, 28).isPresent());
  }

  @Test
  void day_thatCannotBe_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MarketDay(SUNDAY, 50, 60, 90, 0, 24));
    assertThrows(IllegalArgumentException.class, () -> new MarketDay(SUNDAY, 50, 10, 90, 0, 25));
    assertThrows(IllegalArgumentException.class, () -> new MarketDay(SUNDAY, 50, 10, 90, 13, 12));
  }
}
