package hashbrief.sources.providers.mempool;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.Closes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Prices that a mempool instance has kept: one an hour in whole USD, weekly before. The price at a
 * midnight closes the day before it; where that row is absent the day is (a later one is no close).
 */
public record MempoolPrice(Access access) implements Upstream<DailySeries> {
  @Override
  public String licence() {
    return "median of exchange prices by mempool; no data licence";
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Trail trail = new Trail(this);
    Body body =
        fetcher.fetch(
            access.request("/v1/historical-price").query("currency", "USD").as(Request.Kind.JSON));
    Closes closes = new Closes(trail, asOf);
    for (Json row : Json.of(body).at("prices").items()) {
      Instant time = row.at("time").time();
      LocalDate next = LocalDate.ofInstant(time, ZoneOffset.UTC);
      double usd = row.at("USD").number(); // -1 is missing, 0 is before the first price
      if (usd > 0 && next.atStartOfDay(ZoneOffset.UTC).toInstant().equals(time)) {
        closes.add(body, next.minusDays(1), usd);
      }
    }
    DailySeries series = closes.finish(body.url());
    closes.used(body, 0);
    return new Delivery<>(series, trail.provenance());
  }
}
