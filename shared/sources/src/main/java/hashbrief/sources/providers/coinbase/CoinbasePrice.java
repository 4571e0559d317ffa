package hashbrief.sources.providers.coinbase;

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
import hashbrief.sources.rows.Closes;
import java.time.LocalDate;

/** Daily closes of BTC-USD. Rows are [time, low, high, open, close, volume], newest first. */
public record CoinbasePrice(Access access) implements Upstream<DailySeries> {
  public static final Provider PROVIDER =
      Provider.of("coinbase", "Coinbase Exchange")
          .at("https://api.exchange.coinbase.com")
          .terms("public market data of Coinbase; closing prices are facts", Rights.ambiguous(""))
          .price(CoinbasePrice::new)
          .build();

  private static final int PAGE_DAYS = 290; // 300 with both ends counted is one too many

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Trail trail = new Trail(this);
    Closes closes = new Closes(trail, asOf);
    for (LocalDate end = asOf; !end.isBefore(Closes.first(asOf)); end = end.minusDays(PAGE_DAYS)) {
      LocalDate start = end.minusDays(PAGE_DAYS - 1L);
      Body body =
          fetcher.fetch(
              access
                  .request("/products/BTC-USD/candles")
                  .query("granularity", 86_400)
                  .query("start", start + "T00:00:00Z")
                  .query("end", end + "T00:00:00Z")
                  .as(Request.Kind.JSON));
      int before = closes.size();
      for (Json row : Json.of(body).items()) {
        closes.add(body, row.item(0).day(), row.item(4).number());
      }
      closes.used(body, before);
    }
    return new Delivery<>(closes.finish(id()), trail.provenance());
  }
}
