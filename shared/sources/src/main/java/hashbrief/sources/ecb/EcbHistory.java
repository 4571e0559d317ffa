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
import hashbrief.sources.fetch.UpstreamException.Category;
import hashbrief.sources.parse.Xml;
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
    DailyRows rates = Rates.rows(asOf);
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
    return Rates.delivery(rates, body);
  }

  @Override
  public String licence() {
    return Rates.LICENCE;
  }

  private static double number(String text, String place) throws UpstreamException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UpstreamException(Category.WRONG_CONTENT, place + ": not a rate: '" + text + "'");
    }
  }
}
