package hashbrief.sources.providers.getdeploying;

import hashbrief.core.compute.GpuRental;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.CsvTable;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.DailyRows;
import hashbrief.sources.rows.GpuRows;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Median on-demand price of an H100, USD per GPU-hour, by the Sunday that ends each week. */
public record GetDeploying(Access access) implements Upstream<GpuRental> {
  public static final Provider PROVIDER =
      Provider.of("getdeploying", "GetDeploying")
          .at("https://getdeploying.com")
          .terms(
              "CC BY 4.0, GetDeploying, GPU rental price history, https://getdeploying.com/gpus",
              Rights.yes("GetDeploying, CC BY 4.0."))
          .gpu(GetDeploying::new)
          .build();

  private static final String GPU = "gpu_slug";
  private static final String DAY = "date";
  private static final String BILLING = "billing_type";
  private static final String PRICE = "median_price";

  /** The week before the running one, and one that is late. */
  private static final int MAX_AGE_DAYS = 13;

  /** So many equal medians in a row do not happen in a market with forty providers. */
  private static final int REPEATS = 3;

  @Override
  public Delivery<GpuRental> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String path = "/dataset/gpu-prices/nvidia-h100.csv";
    Body body = fetcher.fetch(access.request(path).as(Kind.CSV));
    DailyRows rows = GpuRows.rows(this, asOf);
    NavigableMap<LocalDate, Double> weeks = new TreeMap<>();
    for (CsvRow row :
        CsvTable.of(body.bytes(), body.url(), List.of(GPU, DAY, BILLING, PRICE)).rows()) {
      rows.leftOut().unreadable(() -> add(row, weeks));
    }
    leaveOutRepeats(weeks, rows);
    weeks.forEach(rows::add);
    return rows.delivery(body, this, MAX_AGE_DAYS).map(GpuRows::rental);
  }

  private static void add(CsvRow row, NavigableMap<LocalDate, Double> weeks) {
    if (row.text(GPU).equals("nvidia-h100") && row.text(BILLING).equals("ON_DEMAND")) {
      LocalDate monday = row.day(DAY);
      LocalDate sunday = monday.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      weeks.put(sunday, row.number(PRICE));
    }
  }

  /** All but the last of the equal values that the set begins with. */
  private static void leaveOutRepeats(NavigableMap<LocalDate, Double> weeks, DailyRows rows) {
    List<LocalDate> repeats =
        weeks.keySet().stream()
            .takeWhile(week -> weeks.get(week).equals(weeks.firstEntry().getValue()))
            .toList();
    if (repeats.size() >= REPEATS) {
      rows.leftOut()
          .add(
              "the weeks to %s and before repeat %s"
                  .formatted(repeats.get(repeats.size() - 2), weeks.get(repeats.getFirst())));
      weeks.headMap(repeats.getLast(), false).clear();
    }
  }
}
