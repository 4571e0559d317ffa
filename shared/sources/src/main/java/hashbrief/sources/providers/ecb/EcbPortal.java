package hashbrief.sources.providers.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.CsvTable;
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
public record EcbPortal(Access access, URI url) implements Upstream<DailySeries> {
  private static final String DAY = "TIME_PERIOD";
  private static final String RATE = "OBS_VALUE"; // empty on some holidays
  private static final String CURRENCY = "CURRENCY";

  @Override
  public String name() {
    return url.getHost();
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Body body =
        fetcher.fetch(
            Request.to(EcbRates.PROVIDER, url, "/service/data/EXR/D.USD.EUR.SP00.A")
                .query("format", "csvdata")
                .query("startPeriod", EcbRates.first(asOf))
                .query("endPeriod", asOf)
                .as(Kind.CSV));
    DailyRows rates = EcbRates.rows(asOf);
    for (CsvRow row : CsvTable.of(body.bytes(), body.url(), List.of(CURRENCY, DAY, RATE)).rows()) {
      rates
          .leftOut()
          .unreadable(
              () -> {
                if (row.text(CURRENCY).equals("USD") && !row.textOrEmpty(RATE).isEmpty()) {
                  rates.add(row.day(DAY), row.number(RATE));
                }
              });
    }
    return EcbRates.delivery(rates, body, this);
  }
}
