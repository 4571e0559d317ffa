package hashbrief.sources.providers.nyfed;

import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.DailyRows;
import java.time.LocalDate;

/** SOFR in percent a year by business day. */
public record NyFed(Endpoint endpoint) implements Upstream<DailySeries> {
  private static final String LICENCE = "Federal Reserve Bank of New York, terms of use of SOFR";
  private static final double LOWEST_PERCENT = -1;
  private static final double HIGHEST_PERCENT = 20;
  private static final int MAX_AGE_DAYS = 7;
  private static final int DAYS_ASKED_FOR = 30;

  @Override
  public String id() {
    return "nyfed";
  }

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String query =
        "/api/rates/secured/sofr/search.json?startDate=%s&endDate=%s"
            .formatted(asOf.minusDays(DAYS_ASKED_FOR), asOf);
    Body body = fetcher.fetch(Request.get(id(), endpoint.url(), query, Kind.JSON));
    DailyRows rates = new DailyRows("nyfed SOFR", asOf, LOWEST_PERCENT, HIGHEST_PERCENT);
    for (Json rate : Json.of(body).at("refRates").items()) {
      rates.leftOut().unreadable(() -> add(rate, rates));
    }
    return rates.delivery(body, id(), MAX_AGE_DAYS, LICENCE);
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  private static void add(Json rate, DailyRows rates) throws UpstreamException {
    if (rate.at("type").text().equals("SOFR")) {
      Json day = rate.at("effectiveDate");
      rates.add(DailyRows.day(day.text(), day.place()), rate.at("percentRate").number());
    }
  }
}
