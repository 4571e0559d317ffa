package hashbrief.sources.providers.energycharts;

import hashbrief.core.power.MarketDay;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import hashbrief.sources.rows.SteppedPrices;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Day-ahead prices of one bidding zone, always EUR per MWh: the field {@code unit} says "No Unit"
 * as often as it says that.
 */
public record EnergyCharts(Endpoint endpoint, String zone) implements Upstream<List<MarketDay>> {

  @Override
  public String id() {
    return "energy-charts";
  }

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    // Dates are local and inclusive: the last UTC hours belong to the next local day.
    String query =
        "/price?bzn=%s&start=%s&end=%s"
            .formatted(
                URLEncoder.encode(zone, StandardCharsets.UTF_8),
                weeks.first(),
                weeks.last().plusDays(1));
    Body body = fetcher.fetch(Request.get(id(), endpoint.url(), query, Kind.JSON));
    PriceRows rows = new PriceRows(id() + " " + zone, weeks);
    Json answer = Json.of(body);
    List<Json> times = answer.at("unix_seconds").items();
    List<Json> prices = answer.at("price").items();
    if (times.size() != prices.size()) {
      throw new UpstreamException(
          Category.WRONG_CONTENT,
          body.url() + ": " + times.size() + " times with " + prices.size() + " prices");
    }
    SteppedPrices stepped = new SteppedPrices(rows);
    for (int i = 0; i < times.size(); i++) {
      stepped.add(body, times.get(i), ChronoUnit.SECONDS, prices.get(i));
    }
    stepped.toRows();
    return rows.delivery(id(), licence(answer));
  }

  @Override
  public String licence() {
    return "stated in each answer: CC BY 4.0, or internal use only";
  }

  /** Stated per zone; only some may be passed on. */
  private static String licence(Json answer) throws UpstreamException {
    Optional<Json> stated = answer.find("license_info");
    String text = stated.isPresent() ? stated.get().text() : "no licence stated";
    return text.contains("CC BY") ? text : text + " (internal use only)";
  }
}
