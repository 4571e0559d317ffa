package hashbrief.core.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerDaysTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Test
  void mean_mixedLengths_isWeightedByDuration() {
    Instant start = Instant.parse("2025-09-30T20:00:00Z");
    List<MarketDay> days =
        PowerDays.of(
            List.of(
                new PriceInterval(start, HOUR, 40),
                new PriceInterval(start.plus(HOUR), HOUR, 20),
                new PriceInterval(start.plus(Duration.ofHours(2)), QUARTER, 100)));
    // (40 x 1 h + 20 x 1 h + 100 x 0.25 h) / 2.25 h
    assertEquals(List.of(day("2025-09-30", 85 / 2.25, 20, 100, 0, 2.25)), days);
  }

  @Test
  void negativeHours_quarters_countByDuration() {
    Instant start = Instant.parse("2026-05-01T11:00:00Z");
    List<MarketDay> days =
        PowerDays.of(
            List.of(
                new PriceInterval(start, QUARTER, -4),
                new PriceInterval(start.plus(QUARTER), QUARTER, 0),
                new PriceInterval(start.plus(QUARTER.multipliedBy(2)), HOUR, -8)));
    assertEquals(List.of(day("2026-05-01", -6, -8, 0, 1.25, 1.5)), days);
  }

  @Test
  void interval_acrossMidnight_countsInBothDays() {
    var night = new PriceInterval(Instant.parse("2026-01-17T22:30:00Z"), HOUR.multipliedBy(3), 30);
    assertEquals(
        List.of(day("2026-01-17", 30, 30, 30, 0, 1.5), day("2026-01-18", 30, 30, 30, 0, 1.5)),
        PowerDays.of(List.of(night)));
  }

  @Test
  void hole_isNotCovered() {
    Instant start = Instant.parse("2026-01-18T00:00:00Z");
    var first = new PriceInterval(start, HOUR, 10);
    var later = new PriceInterval(start.plus(Duration.ofHours(5)), HOUR, 30);
    assertEquals(List.of(day("2026-01-18", 20, 10, 30, 0, 2)), PowerDays.of(List.of(later, first)));
  }

  @Test
  void overlap_isRefused() {
    Instant start = Instant.parse("2026-01-18T00:00:00Z");
    var hour = new PriceInterval(start, HOUR, 10);
    var inside = new PriceInterval(start.plus(QUARTER), QUARTER, 10);
    assertThrows(IllegalArgumentException.class, () -> PowerDays.of(List.of(hour, inside)));
    assertThrows(IllegalArgumentException.class, () -> PowerDays.of(List.of(hour, hour)));
  }

  /**
   * Each price is the local hour number, so that the UTC day shows which local hours it holds.
   * Berlin repeats 02 on 2025-10-26: UTC 00..23 is 02 02 03 .. 23 00.
   */
  @Test
  void repeatedLocalHour_utcDayStillHas24Hours() {
    List<MarketDay> days = PowerDays.of(localHours("Europe/Berlin", "2025-10-25", 3));
    assertEquals(day("2025-10-26", 277 / 24.0, 0, 23, 0, 24), days.get(2));
    assertEquals(73.0, days.stream().mapToDouble(MarketDay::hours).sum());
  }

  /** Berlin skips 02 on 2026-03-29: UTC 00..23 is 01 03 04 .. 23 00 01. */
  @Test
  void missingLocalHour_utcDayStillHas24Hours() {
    List<MarketDay> days = PowerDays.of(localHours("Europe/Berlin", "2026-03-28", 3));
    assertEquals(day("2026-03-29", 275 / 24.0, 0, 23, 0, 24), days.get(2));
    assertEquals(71.0, days.stream().mapToDouble(MarketDay::hours).sum());
  }

  /** New York repeats 01 on 2025-11-02: UTC 00..23 is 20 21 22 23 00 01 01 02 .. 18. */
  @Test
  void repeatedEasternHour_utcDayStillHas24Hours() {
    List<MarketDay> days = PowerDays.of(localHours("America/New_York", "2025-11-01", 2));
    assertEquals(day("2025-11-02", 258 / 24.0, 0, 23, 0, 24), days.get(1));
  }

  private static MarketDay day(
      String date, double mean, double min, double max, double negativeHours, double hours) {
    return new MarketDay(LocalDate.parse(date), mean, min, max, negativeHours, hours);
  }

  private static List<PriceInterval> localHours(String zone, String first, int days) {
    ZonedDateTime hour = LocalDate.parse(first).atStartOfDay(ZoneId.of(zone));
    ZonedDateTime end = LocalDate.parse(first).plusDays(days).atStartOfDay(ZoneId.of(zone));
    List<PriceInterval> hours = new ArrayList<>();
    for (; hour.isBefore(end); hour = hour.plusHours(1)) {
      hours.add(new PriceInterval(hour.toInstant(), HOUR, hour.getHour()));
    }
    return hours;
  }
}
