package hashbrief.sources.providers.getdeploying;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Csv;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
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
public record GetDeploying(Endpoint endpoint) implements Upstream<GpuRental> {
  private static final String LICENCE =
      "CC BY 4.0, GetDeploying, GPU rental price history, https://getdeploying.com/gpus";
  private static final String GPU = "gpu_slug";
  private static final String DAY = "date";
  private static final String BILLING = "billing_type";
  private static final String PRICE = "median_price";

  /** The week before the running one, and one that is late. */
  private static final int MAX_AGE_DAYS = 13;

  /** So many equal medians in a row do not happen in a market with forty providers. */
  private static final int REPEATS = 3;

  @Override
  public String id() {
    return "getdeploying";
  }

  @Override
  public Delivery<GpuRental> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String path = "/dataset/gpu-prices/nvidia-h100.csv";
    Body body = fetcher.fetch(Request.get(id(), endpoint.url(), path, Kind.CSV));
    DailyRows rows = GpuRows.rows(id(), asOf);
    NavigableMap<LocalDate, Double> weeks = new TreeMap<>();
    for (Csv.Row row : Csv.rows(body.bytes(), body.url(), List.of(GPU, DAY, BILLING, PRICE))) {
      rows.leftOut().unreadable(() -> add(row, weeks));
    }
    leaveOutRepeats(weeks, rows);
    weeks.forEach(rows::add);
    return rows.delivery(body, id(), MAX_AGE_DAYS, LICENCE).map(GpuRows::rental);
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  private static void add(Csv.Row row, NavigableMap<LocalDate, Double> weeks)
      throws UpstreamException {
    if (row.text(GPU).equals("nvidia-h100") && row.text(BILLING).equals("ON_DEMAND")) {
      LocalDate monday = DailyRows.day(row.text(DAY), row.place());
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
