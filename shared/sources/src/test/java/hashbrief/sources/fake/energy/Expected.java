package hashbrief.sources.fake.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.power.MarketDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** What four weeks must be, straight from the curve: 24 UTC hours a day, no local time involved. */
public final class Expected {
  private static final double ROUNDING = 1e-9;

  private Expected() {}

  public static void days(Curve curve, LocalDate asOf, List<MarketDay> days) {
    assertEquals(
        asOf.minusDays(27).datesUntil(asOf.plusDays(1)).toList(),
        days.stream().map(MarketDay::date).toList());
    for (MarketDay day : days) {
      Instant midnight = day.date().atStartOfDay().toInstant(ZoneOffset.UTC);
      double[] hours =
          IntStream.range(0, 24)
              .mapToDouble(h -> curve.at(midnight.plusSeconds(h * 3600L)))
              .toArray();
      assertEquals(24, day.hours(), () -> day.toString());
      assertEquals(
          IntStream.range(0, 24).mapToDouble(h -> hours[h]).sum() / 24, day.mean(), ROUNDING);
      assertEquals(
          IntStream.range(0, 24).mapToDouble(h -> hours[h]).min().orElseThrow(), day.min());
      assertEquals(
          IntStream.range(0, 24).mapToDouble(h -> hours[h]).max().orElseThrow(), day.max());
      assertEquals(IntStream.range(0, 24).filter(h -> hours[h] < 0).count(), day.negativeHours());
    }
  }
}
