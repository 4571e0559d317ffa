package hashbrief.sources.providers.coinbase;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.Closes;
import java.net.URI;
import java.time.LocalDate;

/** Daily closes of BTC-USD. Rows are [time, low, high, open, close, volume], newest first. */
public record CoinbasePrice(URI url) implements Upstream<DailySeries> {
  private static final String ID = "coinbase";
  private static final String LICENCE = "public market data of Coinbase; closing prices are facts";
  private static final int PAGE_DAYS = 290; // 300 with both ends counted is one too many

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Trail trail = new Trail(ID, LICENCE);
    Closes closes = new Closes(trail, asOf);
    String base = url.toString().replaceFirst("/+$", "") + "/products/BTC-USD/candles";
    for (LocalDate end = asOf; !end.isBefore(Closes.first(asOf)); end = end.minusDays(PAGE_DAYS)) {
      LocalDate start = end.minusDays(PAGE_DAYS - 1L);
      String query = "?granularity=86400&start=%sT00:00:00Z&end=%sT00:00:00Z".formatted(start, end);
      Body body = fetcher.fetch(Request.get(ID, URI.create(base + query), Request.Kind.JSON));
      int before = closes.size();
      for (Json row : Json.of(body).items()) {
        closes.add(body, row.item(0).day(), row.item(4).number());
      }
      closes.used(body, before);
    }
    return new Delivery<>(closes.finish(base), trail.provenance());
  }

  @Override
  public String licence() {
    return LICENCE;
  }
}
