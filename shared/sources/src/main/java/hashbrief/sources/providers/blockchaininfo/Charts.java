package hashbrief.sources.providers.blockchaininfo;

import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Reads one chart: points keyed by the start of their UTC day. */
record Charts(Access access, Fetcher fetcher, Trail trail, LocalDate asOf) {
  private static final int YEARS = 3;
  private static final long DAY_SECONDS = 86_400;

  /** The days up to asOf, in the unit of the report; refused points are named and left out. */
  NavigableMap<LocalDate, Double> read(
      String name, DoubleUnaryOperator unit, DoubleFunction<Optional<String>> bounds)
      throws UpstreamException {
    LocalDate first = asOf.minusYears(YEARS);
    long span = ChronoUnit.DAYS.between(first, asOf) + 2;
    // Without sampled=false the answer is thinned to about 1,500 points, which shifts days.
    Request request =
        access
            .request("/charts/" + name)
            .query("start", first)
            .query("timespan", span + "days")
            .query("rollingAverage", "24hours")
            .query("format", "json")
            .query("sampled", false)
            .as(Request.Kind.JSON);
    return fetcher.read(request, body -> days(body, name, first, unit, bounds));
  }

  private NavigableMap<LocalDate, Double> days(
      Body body,
      String name,
      LocalDate first,
      DoubleUnaryOperator unit,
      DoubleFunction<Optional<String>> bounds)
      throws UpstreamException {
    Json json = Json.of(body);
    if (!json.at("status").text().equals("ok")) {
      throw new UpstreamException(
          Category.REFUSED, body.url() + ": status " + json.at("status").text());
    }
    NavigableMap<LocalDate, Double> days = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    for (Json point : json.at("values").items()) {
      LocalDate day = point.at("x").day();
      if (day.isAfter(asOf) || day.isBefore(first)) {
        continue; // after asOf lies the open day
      }
      double value = unit.applyAsDouble(point.at("y").number());
      Optional<String> reason =
          point.at("x").count() % DAY_SECONDS == 0
              ? bounds.apply(value)
              : Optional.of("its time is no midnight");
      reason.ifPresent(why -> refused.add(day + ": " + why));
      if (reason.isEmpty()) {
        days.put(day, value);
      }
    }
    trail.refused(name, refused);
    if (!days.isEmpty()) {
      trail.used(body, days.size(), days.lastKey());
    }
    return days;
  }
}
