package hashbrief.sources.providers.nyiso;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.CsvTable;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.LeftOut;
import hashbrief.sources.rows.PriceRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One day's prices of one zone, USD per MWh by the beginning of the hour. */
record DayFile(Body from, LocalDate day, NavigableMap<Instant, Double> byHour) {
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
    for (CsvRow row : CsvTable.of(csv, place, List.of(TIME, ZONE, PRICE)).rows()) {
      bad.unreadable(
          () -> {
            if (row.text(ZONE).equals(zone)) {
              Instant hour = hour(row, day, hours);
              byHour.put(hour, price(row));
            }
          });
    }
    if (byHour.values().stream().allMatch(price -> price == 0)) {
      String which = byHour.isEmpty() ? ": no price" : ": only zeros";
      String rows = bad.isEmpty() ? "" : " (" + bad + ")";
      throw new UpstreamException(
          Category.WRONG_CONTENT, place + which + " of zone " + zone + rows);
    }
    leftOut.addAll(day.toString(), bad);
    return new DayFile(from, day, byHour);
  }

  /** Whether it has every hour of its day, of which there are 23 to 25. */
  boolean isWhole() {
    return byHour.size() == EasternHours.of(day);
  }

  private static Instant hour(CsvRow row, LocalDate day, EasternHours hours) {
    LocalDateTime local =
        row.parsed(
            TIME, "an hour such as 01/18/2026 00:00", text -> LocalDateTime.parse(text, HOUR));
    if (!local.toLocalDate().equals(day) || local.getMinute() != 0) {
      return row.fail(TIME, "an hour of " + day);
    }
    return hours
        .next(local)
        .orElseThrow(() -> row.wrong(local + " stands once too often, or does not exist that day"));
  }

  /** Judged here already, so that the day is asked for at the old host too. */
  private static double price(CsvRow row) {
    return row.within(PRICE, PriceRows.LOWEST, PriceRows.HIGHEST);
  }
}
