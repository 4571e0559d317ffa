package hashbrief.sources.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.Delivery;
import hashbrief.sources.Upstream;
import hashbrief.sources.check.DailyRows;
import hashbrief.sources.fetch.Body;
import hashbrief.sources.fetch.Fetcher;
import hashbrief.sources.fetch.Request;
import hashbrief.sources.fetch.Request.Kind;
import hashbrief.sources.fetch.UpstreamException;
import hashbrief.sources.parse.Csv;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The ECB's data portal: any period. */
public record EcbPortal(URI url) implements Upstream<DailySeries> {
  private static final String DAY = "TIME_PERIOD";
  private static final String RATE = "OBS_VALUE"; // empty on some holidays
  private static final String CURRENCY = "CURRENCY";

  @Override
  public String id() {
    return "ecb";
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String query =
        "/service/data/EXR/D.USD.EUR.SP00.A?format=csvdata&startPeriod=%s&endPeriod=%s"
            .formatted(Rates.first(asOf), asOf);
    Body body = fetcher.fetch(Request.get(id(), url, query, Kind.CSV));
    DailyRows rates = Rates.rows(asOf);
    for (Csv.Row row : Csv.rows(body.bytes(), body.url(), List.of(CURRENCY, DAY, RATE))) {
      rates
          .leftOut()
          .unreadable(
              () -> {
                if (row.text(CURRENCY).equals("USD") && !row.text(RATE).isEmpty()) {
                  rates.add(DailyRows.day(row.text(DAY), row.place()), row.number(RATE));
                }
              });
    }
    return Rates.delivery(rates, body);
  }

  @Override
  public String licence() {
    return Rates.LICENCE;
  }
}
