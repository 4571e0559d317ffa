package hashbrief.sources.files;

import hashbrief.core.power.MarketDay;
import hashbrief.core.power.PowerDays;
import hashbrief.core.power.PriceInterval;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UserFileException;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hourly power prices of the reader's own, USD per MWh, one row an hour in time order. The report
 * week must be complete. Before it the file may begin at any hour, but a hole in the four weeks is
 * an error; rows outside them are not needed.
 */
public record MeterFile(Access access, String path) implements Upstream<List<MarketDay>> {
  private static final String COLUMNS = "utc,usd_per_mwh";
  private static final Duration HOUR = Duration.ofHours(1);

  /** Reads the file, and asks the fetcher for nothing. */
  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) {
    SourceFile file = SourceFile.read(Path.of(path));
    List<PriceInterval> hours = hours(file, PowerWeeks.endingWith(asOf));
    var use = file.use(id(), "file:", "the reader's own", hours.size(), Optional.of(asOf));
    return new Delivery<>(PowerDays.of(hours), new Provenance(List.of(use), List.of(), List.of()));
  }

  private static List<PriceInterval> hours(SourceFile file, PowerWeeks weeks) {
    List<PriceInterval> hours = new ArrayList<>();
    Instant before = Instant.MIN;
    for (CsvRow row : file.table(COLUMNS).rows()) {
      Instant hour = row.hour("utc");
      if (!hour.isAfter(before)) {
        String what = hour.equals(before) ? " twice" : " is out of order";
        throw row.wrong(hour + what + "; allowed: every hour once");
      }
      before = hour;
      double price = row.within("usd_per_mwh", PriceRows.LOWEST, PriceRows.HIGHEST);
      if (!hour.isBefore(weeks.start()) && hour.isBefore(weeks.end())) {
        requireNext(hours, hour, weeks, row.place());
        hours.add(new PriceInterval(hour, HOUR, price));
      }
    }
    requireNext(hours, weeks.end(), weeks, file.name() + ", end: ");
    return hours;
  }

  /** The row of {@code hour} follows the last one, or is the first and not too late. */
  private static void requireNext(
      List<PriceInterval> hours, Instant hour, PowerWeeks weeks, String place) {
    Instant reportWeek = weeks.reportWeek().atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant expected = hours.isEmpty() ? reportWeek : hours.getLast().end();
    if (hour.isAfter(expected)) {
      throw new UserFileException(
          place
              + expected
              + " is missing; allowed: every hour from "
              + weeks.reportWeek()
              + " to "
              + weeks.last()
              + ", and no hole in the three weeks before");
    }
  }
}
