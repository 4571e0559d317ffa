package hashbrief.sources.files;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.UserFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Chain days and closing prices of one file: every UTC day once, in order. Empty fees and prices
 * are allowed and missing in the report; everything else is needed.
 */
public record ChainDays(NavigableMap<LocalDate, ChainDay> days, DailySeries closes) {

  private static final String COLUMNS =
      "date,end_height,blocks,hashrate_eh_per_s,fees_btc,price_usd";
  private static final int LAST_HEIGHT = 33 * 210_000 - 1; // of the last subsidy
  private static final int MOST_BLOCKS = 1000;
  private static final int WEEK = 7;
  private static final String NO_CLOSES = "no closing price in the file of chain days";

  /** Reads the rows and checks that no day is missing. */
  public static ChainDays of(SourceFile file) {
    NavigableMap<LocalDate, ChainDay> days = new TreeMap<>();
    NavigableMap<LocalDate, Double> closes = new TreeMap<>();
    for (CsvRow row : file.table(COLUMNS).rows()) {
      ChainDay day = day(row);
      if (!days.isEmpty()) {
        requireNext(row, days.lastEntry().getValue(), day);
      }
      days.put(day.date(), day);
      Reading<Double> price = row.positiveOr("price_usd", NO_CLOSES);
      if (price.isPresent()) {
        closes.put(day.date(), price.get());
      }
    }
    return new ChainDays(days, new DailySeries(closes));
  }

  /** First and last asOf that a report can have: a week of days is needed. */
  public boolean covers(LocalDate asOf) {
    return !asOf.isBefore(firstAsOf()) && !asOf.isAfter(days.lastKey());
  }

  /** The asOf that are allowed, as text. */
  public String range() {
    return firstAsOf() + " to " + days.lastKey();
  }

  /** What a report of asOf uses of these days, with {@code retargets} and the sources named. */
  public ChainPart part(LocalDate asOf, List<Retarget> retargets, List<SourceUse> sources) {
    DailySeries known = closes.until(asOf);
    return new ChainPart(
        new ChainHistory(days, retargets, new TreeMap<>()).until(asOf),
        known.byDay().isEmpty() ? Reading.missing(NO_CLOSES) : Reading.of(known),
        Reading.missing("a file of chain days does not say who found the blocks"),
        new Provenance(sources, List.of(), List.of()));
  }

  private LocalDate firstAsOf() {
    return days.firstKey().plusDays(WEEK - 1);
  }

  private static ChainDay day(CsvRow row) {
    LocalDate date = row.day("date");
    int height = row.count("end_height", LAST_HEIGHT);
    int blocks = row.count("blocks", MOST_BLOCKS);
    if (blocks > height) {
      throw row.wrong("more blocks than end_height allows: " + blocks);
    }
    double hashrate = row.positive("hashrate_eh_per_s");
    return new ChainDay(
        date,
        hashrate,
        Work.difficulty(hashrate, blocks, Work.SECONDS_PER_DAY),
        blocks,
        subsidy(height, blocks),
        row.notNegativeOr("fees_btc", "no fees in the file for " + date),
        Reading.of((long) height));
  }

  // On the day of a halving the blocks before and after it earn different subsidies.
  private static double subsidy(int height, int blocks) {
    return IntStream.rangeClosed(height - blocks + 1, height)
        .mapToDouble(Work::subsidyBtc)
        .average()
        .orElseThrow();
  }

  private static void requireNext(CsvRow row, ChainDay before, ChainDay day) {
    LocalDate expected = before.date().plusDays(1);
    if (day.date().equals(before.date())) {
      throw row.wrong(day.date() + " twice; allowed: every day once");
    }
    if (!day.date().equals(expected)) {
      String what = day.date().isAfter(expected) ? " is missing" : " is out of order";
      LocalDate which = day.date().isAfter(expected) ? expected : day.date();
      throw new UserFileException(
          row.place() + which + what + "; allowed: every day once, in order");
    }
    if (day.endHeight().get() <= before.endHeight().get()) {
      throw row.wrong("end_height is not above that of " + before.date());
    }
  }
}
