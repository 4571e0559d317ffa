package hashbrief.sources.providers.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.Xml;
import hashbrief.sources.rows.DailyRows;
import java.net.URI;
import java.time.LocalDate;

/** The ECB's file of the last 90 days: {@code Cube[@time]/Cube[@currency, @rate]}. */
public record EcbHistory(Access access, URI url) implements Upstream<DailySeries> {

  @Override
  public String name() {
    return url.getHost();
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String path = "/stats/eurofxref/eurofxref-hist-90d.xml";
    Body body = fetcher.fetch(Request.to(EcbRates.PROVIDER, url, path).as(Kind.XML));
    DailyRows rates = EcbRates.rows(asOf);
    for (Xml rate : Xml.elements(body.bytes(), body.url(), "Cube")) {
      if (rate.attribute("currency").equals("USD")) {
        rates.leftOut().unreadable(() -> rates.add(rate.dateOfParent("time"), rate.number("rate")));
      }
    }
    return EcbRates.delivery(rates, body, this);
  }
}
