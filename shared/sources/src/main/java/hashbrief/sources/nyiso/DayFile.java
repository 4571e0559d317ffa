package hashbrief.sources.nyiso;

import hashbrief.sources.check.LeftOut;
import hashbrief.sources.fetch.Body;
import hashbrief.sources.fetch.UpstreamException;
import hashbrief.sources.fetch.UpstreamException.Category;
import hashbrief.sources.parse.Csv;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One day's prices of one zone, USD per MWh by the beginning of the hour. */
record DayFile(Body from, NavigableMap<Instant, Double> byHour) {
  private static final String TIME = "Time Stamp";
  private static final String ZONE = "Name";
  private static final String PRICE = "LBMP ($/MWHr)"; // the header's older form ends otherwise
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm");

  /** Reads the rows of {@code zone}; refused when there is none. Bad rows go to {@code leftOut}. */
  static DayFile of(
      Body from, byte[] csv, String place, String zone, LocalDate day, LeftOut leftOut)
      throws UpstreamException {
    EasternHours hours = new EasternHours();
    NavigableMap<Instant, Double> byHour = new TreeMap<>();
    LeftOut bad = new LeftOut();
    for (Csv.Row row : Csv.rows(csv, place, List.of(TIME, ZONE, PRICE))) {
      bad.unreadable(
          () -> {
            if (row.text(ZONE).equals(zone)) {
              Instant hour = hour(row, day, hours);
              byHour.put(hour, row.number(PRICE));
            }
          });
    }
    if (byHour.isEmpty()) {
      throw new UpstreamException(
          Category.WRONG_CONTENT,
          place + ": no price of zone " + zone + (bad.isEmpty() ? "" : " (" + bad + ")"));
    }
    leftOut.addAll(day.toString(), bad);
    return new DayFile(from, byHour);
  }

  private static Instant hour(Csv.Row row, LocalDate day, EasternHours hours)
      throws UpstreamException {
    String text = row.text(TIME);
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text, HOUR);
    } catch (DateTimeException e) {
      throw wrong(row, text + " is not an hour such as 01/18/2026 00:00");
    }
    if (!local.toLocalDate().equals(day) || local.getMinute() != 0) {
      throw wrong(row, text + " is not an hour of " + day);
    }
    Optional<Instant> hour = hours.next(local);
    return hour.orElseThrow(
        () -> wrong(row, text + " stands once too often, or does not exist that day"));
  }

  private static UpstreamException wrong(Csv.Row row, String why) {
    return new UpstreamException(Category.WRONG_CONTENT, row.place() + ": " + why);
  }
}
