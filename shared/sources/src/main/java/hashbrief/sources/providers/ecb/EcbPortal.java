package hashbrief.sources.providers.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Csv;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.DailyRows;
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
            .formatted(EcbRates.first(asOf), asOf);
    Body body = fetcher.fetch(Request.get(id(), url, query, Kind.CSV));
    DailyRows rates = EcbRates.rows(asOf);
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
    return EcbRates.delivery(rates, body);
  }

  @Override
  public String licence() {
    return EcbRates.LICENCE;
  }
}
