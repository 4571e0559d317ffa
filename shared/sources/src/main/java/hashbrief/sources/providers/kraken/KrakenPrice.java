package hashbrief.sources.providers.kraken;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.Closes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Daily closes of XBT/USD. Rows are [time, open, high, low, close, ...], labelled by the start. */
public record KrakenPrice(Access access) implements Upstream<DailySeries> {
  public static final Provider PROVIDER =
      Provider.of("kraken", "Kraken")
          .at("https://api.kraken.com")
          .terms("public market data of Kraken; closing prices are facts", Rights.ambiguous(""))
          .price(KrakenPrice::new)
          .build();

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Trail trail = new Trail(this);
    // "since" is exclusive.
    long since = Closes.first(asOf).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1;
    Body body =
        fetcher.fetch(
            access
                .request("/0/public/OHLC")
                .query("pair", "XBTUSD")
                .query("interval", 1440)
                .query("since", since)
                .as(Request.Kind.JSON));
    Closes closes = new Closes(trail, asOf);
    for (Json row : rows(body).items()) {
      closes.add(body, row.item(0).day(), row.item(4).number());
    }
    DailySeries series = closes.finish(body.url());
    closes.used(body, 0);
    return new Delivery<>(series, trail.provenance());
  }

  private static Json rows(Body body) throws UpstreamException {
    Json json = Json.of(body);
    var errors = json.find("error");
    if (errors.isPresent() && !errors.get().items().isEmpty()) {
      String error = errors.get().item(0).text();
      Category category =
          error.contains("Too many requests") ? Category.THROTTLED : Category.REFUSED;
      throw new UpstreamException(category, body.url() + ": " + error); // under status 200
    }
    Map<String, Json> result = json.at("result").fields();
    for (Map.Entry<String, Json> field : result.entrySet()) {
      if (!field.getKey().equals("last")) { // the pair comes back under another name
        return field.getValue();
      }
    }
    throw new UpstreamException(Category.WRONG_CONTENT, body.url() + " $.result: no pair");
  }
}
