package hashbrief.sources.providers.gpurentalprices;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Sample;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.DailyRows;
import hashbrief.sources.rows.GpuRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Median over providers of the on-demand price of an H100, USD per GPU-hour, on one day. */
public record GpuRentalPrices(Access access) implements Upstream<GpuRental> {
  public static final Provider PROVIDER =
      Provider.of("gpurentalprices", "gpurentalprices.com")
          .at("https://gpurentalprices.com")
          .terms("CC BY 4.0, gpurentalprices.com", Rights.yes("gpurentalprices.com, CC BY 4.0."))
          .gpu(GpuRentalPrices::new)
          .build();

  private static final int MAX_AGE_DAYS = 7;

  @Override
  public Delivery<GpuRental> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Body body = fetcher.fetch(access.request("/api/latest.json").as(Kind.JSON));
    Json answer = Json.of(body);
    LocalDate day = answer.at("date").date();
    if (day.isAfter(asOf)) {
      throw new UpstreamException(
          Category.NOT_FOUND, "%s: holds only %s, after %s".formatted(body.url(), day, asOf));
    }
    DailyRows rows = GpuRows.rows(this, asOf);
    Set<String> stale = stale(answer);
    Map<String, List<Double>> byProvider = new HashMap<>();
    for (Json offer : answer.at("offers").items()) {
      rows.leftOut().unreadable(() -> add(offer, stale, byProvider));
    }
    // Of each provider first, so that one with many offers does not outweigh the others.
    List<Double> medians =
        byProvider.values().stream().map(offers -> Sample.median(offers).get()).toList();
    if (Sample.median(medians) instanceof Reading.Present<Double>(Double median)) {
      rows.add(day, median);
    }
    return rows.delivery(body, this, MAX_AGE_DAYS).map(GpuRows::rental);
  }

  private static void add(Json offer, Set<String> stale, Map<String, List<Double>> byProvider)
      throws UpstreamException {
    String provider = offer.at("provider").text();
    if (offer.at("kind").text().equals("on-demand")
        && offer.at("gpu").text().startsWith("h100")
        && !stale.contains(provider)) {
      double price = offer.at("usd_hr").number();
      if (!GpuRows.plausible(price)) {
        throw new UpstreamException(
            Category.IMPLAUSIBLE, offer.place() + ": " + price + " USD per GPU-hour");
      }
      byProvider.computeIfAbsent(provider, p -> new ArrayList<>()).add(price);
    }
  }

  private static Set<String> stale(Json answer) throws UpstreamException {
    Set<String> stale = new HashSet<>();
    for (Map.Entry<String, Json> provider : answer.at("providers").fields().entrySet()) {
      if (provider.getValue().at("stale").flag()) {
        stale.add(provider.getKey());
      }
    }
    return stale;
  }
}
