package hashbrief.sources.providers.nyfed;

import hashbrief.core.units.DailySeries;
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
import hashbrief.sources.rows.DailyRows;
import java.time.LocalDate;

/** SOFR in percent a year by business day. */
public record NyFed(Access access) implements Upstream<DailySeries> {
  public static final Provider PROVIDER =
      Provider.of("nyfed", "Federal Reserve Bank of New York")
          .at("https://markets.newyorkfed.org")
          .terms(
              "Federal Reserve Bank of New York, terms of use of SOFR",
              Rights.ambiguous("Source: Federal Reserve Bank of New York."))
          .sofr(NyFed::new)
          .build();

  private static final double LOWEST_PERCENT = -1;
  private static final double HIGHEST_PERCENT = 20;
  private static final int MAX_AGE_DAYS = 7;
  private static final int DAYS_ASKED_FOR = 30;

  @Override
  public Delivery<DailySeries> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Body body =
        fetcher.fetch(
            access
                .request("/api/rates/secured/sofr/search.json")
                .query("startDate", asOf.minusDays(DAYS_ASKED_FOR))
                .query("endDate", asOf)
                .as(Kind.JSON));
    DailyRows rates = new DailyRows("nyfed SOFR", asOf, LOWEST_PERCENT, HIGHEST_PERCENT);
    for (Json rate : Json.of(body).at("refRates").items()) {
      rates.leftOut().unreadable(() -> add(rate, rates));
    }
    return rates.delivery(body, this, MAX_AGE_DAYS);
  }

  private static void add(Json rate, DailyRows rates) throws UpstreamException {
    if (rate.at("type").text().equals("SOFR")) {
      rates.add(rate.at("effectiveDate").date(), rate.at("percentRate").number());
    }
  }
}
