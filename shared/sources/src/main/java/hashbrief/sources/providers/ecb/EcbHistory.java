package hashbrief.sources.providers.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.ask.Xml;
import hashbrief.sources.rows.DailyRows;
import java.net.URI;
import java.time.LocalDate;
import org.w3c.dom.Element;

/** The ECB's file of the last 90 days: {@code Cube[@time]/Cube[@currency, @rate]}. */
public record EcbHistory(URI url) implements Upstream<DailySeries> {

  @Override
  public String id() {
    return "ecb";
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String path = "/stats/eurofxref/eurofxref-hist-90d.xml";
    Body body = fetcher.fetch(Request.get(id(), url, path, Kind.XML));
    DailyRows rates = EcbRates.rows(asOf);
    for (Element rate : Xml.elements(body.bytes(), body.url(), "Cube")) {
      if (rate.getAttribute("currency").equals("USD")
          && rate.getParentNode() instanceof Element day) {
        String place = body.url() + " " + day.getAttribute("time");
        rates
            .leftOut()
            .unreadable(
                () ->
                    rates.add(
                        DailyRows.day(day.getAttribute("time"), place),
                        number(rate.getAttribute("rate"), place)));
      }
    }
    return EcbRates.delivery(rates, body);
  }

  @Override
  public String licence() {
    return EcbRates.LICENCE;
  }

  private static double number(String text, String place) throws UpstreamException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UpstreamException(Category.WRONG_CONTENT, place + ": not a rate: '" + text + "'");
    }
  }
}
