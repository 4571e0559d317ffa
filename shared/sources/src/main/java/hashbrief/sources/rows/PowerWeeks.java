package hashbrief.sources.rows;

import hashbrief.core.power.MarketDay;
import hashbrief.core.power.PriceInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The UTC days that power prices are needed for: four weeks, the report week the last of them. */
public record PowerWeeks(LocalDate first, LocalDate last) {
  private static final int DAYS = 28;
  private static final int DAYS_PER_WEEK = 7;

  public static PowerWeeks endingWith(LocalDate asOf) {
    return new PowerWeeks(asOf.minusDays(DAYS - 1), asOf);
  }

  /** First day of the report week. */
  public LocalDate reportWeek() {
    return last.minusDays(DAYS_PER_WEEK - 1);
  }

  public Instant start() {
    return first.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The first instant after the last day. */
  public Instant end() {
    return last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** All days at one price: a tariff or a contract. */
  public List<MarketDay> flat(double price) {
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new MarketDay(day, price, price, price, price < 0 ? 24 : 0, 24))
        .toList();
  }

  /** How much of the report week the days cover; 1 is all of it. */
  public double shareOfReportWeek(List<MarketDay> days) {
    return hours(days, reportWeek()) / hoursFrom(reportWeek());
  }

  /** Hours that the days cover from one of them on. */
  static double hours(List<MarketDay> days, LocalDate from) {
    return days.stream()
        .filter(day -> !day.date().isBefore(from))
        .mapToDouble(MarketDay::hours)
        .sum();
  }

  /** Clock hours from a day to the end of the last. */
  long hoursFrom(LocalDate day) {
    return Duration.between(day.atStartOfDay().toInstant(ZoneOffset.UTC), end()).toHours();
  }

  boolean hold(PriceInterval interval) {
    return !interval.start().isBefore(start()) && !interval.end().isAfter(end());
  }
}
