package hashbrief.sources.providers.smard;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import hashbrief.sources.rows.SteppedPrices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Day-ahead prices of one bidding zone, EUR per MWh. */
public record Smard(Access access, String zone) implements Upstream<List<MarketDay>> {
  /** Number of the price series by bidding zone. */
  private static final Map<String, Integer> SERIES =
      Map.ofEntries(
          Map.entry("DE-LU", 4169),
          Map.entry("AT", 4170),
          Map.entry("BE", 4996),
          Map.entry("CH", 259),
          Map.entry("CZ", 261),
          Map.entry("DK1", 252),
          Map.entry("DK2", 253),
          Map.entry("FR", 254),
          Map.entry("HU", 262),
          Map.entry("NL", 256),
          Map.entry("NO2", 4997),
          Map.entry("PL", 257),
          Map.entry("SI", 260));

  public static final Provider PROVIDER =
      Provider.of("smard", "SMARD (Bundesnetzagentur)")
          .at("https://www.smard.de")
          .terms(
              "CC BY 4.0, Bundesnetzagentur | SMARD.de",
              Rights.yes("Bundesnetzagentur | SMARD.de, CC BY 4.0."))
          .behind("energy-charts", SERIES::containsKey, Smard::new)
          .build();

  /** Part of the path; clients differ in which of the two they use for prices. */
  private static final List<String> REGIONS = List.of("DE-LU", "DE");

  /** Of a week file with the repeated hour of the autumn. */
  private static final Duration WEEK = Duration.ofHours(169);

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    PriceRows rows = new PriceRows(id() + " " + zone, weeks);
    SteppedPrices stepped = new SteppedPrices(rows);
    Index index = index(fetcher);
    for (long week : index.weeksOf(weeks)) {
      try {
        String file = SERIES.get(zone) + "_" + index.region + "_quarterhour_" + week;
        fetcher.read(
            request(index.region, file),
            body -> {
              for (Json point : Json.of(body).at("series").items()) {
                stepped.add(body, point.item(0), ChronoUnit.MILLIS, point.item(1));
              }
              return body;
            });
      } catch (UpstreamException e) {
        if (e.category() != Category.NOT_FOUND && e.category() != Category.WRONG_CONTENT) {
          throw e; // trouble of the host, not of one file
        }
        rows.leftOut().add(e.getMessage());
      }
    }
    stepped.toRows();
    return rows.delivery(this);
  }

  /** The weeks that have a file, by the milliseconds of their Monday in Berlin. */
  private record Index(String region, List<Long> mondays) {

    List<Long> weeksOf(PowerWeeks weeks) {
      return mondays.stream()
          .filter(monday -> Instant.ofEpochMilli(monday).isBefore(weeks.end()))
          .filter(monday -> Instant.ofEpochMilli(monday).plus(WEEK).isAfter(weeks.start()))
          .toList();
    }
  }

  private Index index(Fetcher fetcher) throws UpstreamException {
    List<String> refusals = new ArrayList<>();
    for (String region : REGIONS) {
      try {
        Body body = fetcher.fetch(request(region, "index_quarterhour"));
        List<Long> mondays = new ArrayList<>();
        for (Json monday : Json.of(body).at("timestamps").items()) {
          mondays.add(monday.time(ChronoUnit.MILLIS).toEpochMilli());
        }
        return new Index(region, mondays);
      } catch (UpstreamException e) {
        if (e.category() != Category.NOT_FOUND) {
          throw e;
        }
        refusals.add(e.getMessage());
      }
    }
    throw new UpstreamException(Category.NOT_FOUND, String.join("; ", refusals));
  }

  private Request request(String region, String file) throws UpstreamException {
    return access
        .request("/app/chart_data/" + SERIES.get(zone) + "/" + region + "/" + file + ".json")
        .as(Kind.JSON);
  }
}
