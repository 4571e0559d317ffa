package hashbrief.sources.providers.eia;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.DailyRows;
import hashbrief.sources.rows.PowerWeeks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The industrial tariff of one state, USD per MWh: the newest month that ended by asOf, for every
 * day of the weeks.
 */
public record Eia(Access access, String state) implements Upstream<List<MarketDay>> {
  private static final List<String> STATES =
      List.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY US")
              .split(" "));

  public static final Provider PROVIDER =
      Provider.of("eia", "US Energy Information Administration")
          .at("https://api.eia.gov")
          .key(Key.secret("key", "HASHBRIEF_EIA_KEY"))
          .terms(
              "US Energy Information Administration, public domain",
              Rights.yes("Source: U.S. Energy Information Administration."))
          .power(Key.oneOf("state", STATES), "USD", Eia::new)
          .build();

  /** Counted from the month's last day; it comes two months late, and sometimes later. */
  private static final int MAX_AGE_DAYS = 200;

  private static final int MONTHS_ASKED_FOR = 12;
  private static final double USD_PER_MWH_PER_CENT_PER_KWH = 10;

  /** Industrial tariffs are 40 to 400 USD per MWh; zero is a missing figure. */
  private static final double LOWEST = 1;

  private static final double HIGHEST = 20_000;

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Body body = fetcher.fetch(request(access.required("key"), YearMonth.from(asOf)));
    Json answer = Json.of(body);
    Optional<Json> error = answer.find("error"); // also under status 200
    if (error.isPresent()) {
      throw new UpstreamException(Category.REFUSED, body.url() + ": " + error.get());
    }
    DailyRows tariffs = tariffs(answer.at("response").at("data").items(), asOf);
    DailySeries byMonth = tariffs.series(MAX_AGE_DAYS);
    LocalDate month = byMonth.byDay().lastKey();
    return new Delivery<>(
        PowerWeeks.endingWith(asOf).flat(byMonth.byDay().get(month)),
        new Provenance(
            List.of(body.use(this, 1, Optional.of(month))),
            tariffs.leftOut().gaps("eia " + state),
            List.of()));
  }

  private Request request(String key, YearMonth until) throws UpstreamException {
    return access
        .request("/v2/electricity/retail-sales/data/")
        .query("api_key", key)
        .query("frequency", "monthly")
        .query("data[]", "price")
        .query("facets[sectorid][]", "IND")
        .query("facets[stateid][]", state)
        .query("start", until.minusMonths(MONTHS_ASKED_FOR))
        .query("end", until)
        .query("sort[0][column]", "period")
        .query("sort[0][direction]", "desc")
        .query("offset", 0)
        .query("length", 5000)
        .as(Kind.JSON);
  }

  private DailyRows tariffs(List<Json> months, LocalDate asOf) {
    DailyRows rows = new DailyRows("eia " + state, asOf, LOWEST, HIGHEST);
    for (Json month : months) {
      rows.leftOut().unreadable(() -> add(month, rows));
    }
    return rows;
  }

  private void add(Json month, DailyRows rows) throws UpstreamException {
    Optional<Json> price = month.find("price"); // null until it is known
    if (month.at("stateid").text().equals(state)
        && month.at("sectorid").text().equals("IND")
        && price.isPresent()) {
      LocalDate day = month.at("period").lastDayOfMonth();
      rows.add(day, price.get().number() * USD_PER_MWH_PER_CENT_PER_KWH);
    }
  }
}
