package hashbrief.sources.providers.energycharts;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import hashbrief.sources.rows.SteppedPrices;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Day-ahead prices of one bidding zone, always EUR per MWh: the field {@code unit} says "No Unit"
 * as often as it says that.
 */
public record EnergyCharts(Access access, String zone) implements Upstream<List<MarketDay>> {
  private static final List<String> ZONES =
      List.of(
          ("AT BE BG CH CZ DE-LU DK1 DK2 EE ES FI FR GR HR HU IT-Calabria IT-Centre-North"
                  + " IT-Centre-South IT-North IT-SACOAC IT-SACODC IT-Sardinia IT-Sicily IT-South"
                  + " LT LV ME NL NO1 NO2 NO2NSL NO3 NO4 NO5 PL PT RO RS SE1 SE2 SE3 SE4 SI SK")
              .split(" "));

  public static final Provider PROVIDER =
      Provider.of("energy-charts", "Energy-Charts (Fraunhofer ISE)")
          .at("https://api.energy-charts.info")
          .terms(
              "stated in each answer: CC BY 4.0, or internal use only",
              Rights.ambiguous("Energy-Charts, CC BY 4.0 where the answer says so."))
          .power(Key.oneOf("zone", ZONES), "EUR", EnergyCharts::new)
          .build();

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    // Dates are local and inclusive: the last UTC hours belong to the next local day.
    Body body =
        fetcher.fetch(
            access
                .request("/price")
                .query("bzn", zone)
                .query("start", weeks.first())
                .query("end", weeks.last().plusDays(1))
                .as(Kind.JSON));
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
    return rows.delivery(this, licence(answer));
  }

  /** Stated per zone; only some may be passed on. */
  private static String licence(Json answer) throws UpstreamException {
    Optional<Json> stated = answer.find("license_info");
    String text = stated.isPresent() ? stated.get().text() : "no licence stated";
    return text.contains("CC BY") ? text : text + " (internal use only)";
  }
}
