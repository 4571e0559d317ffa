package hashbrief.sources.providers.eia;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.Provenance;
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
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.DailyRows;
import hashbrief.sources.rows.PowerWeeks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The industrial tariff of one state, USD per MWh: the newest month that ended by asOf, for every
 * day of the weeks.
 */
public record Eia(Endpoint endpoint, String state) implements Upstream<List<MarketDay>> {
  private static final String LICENCE = "US Energy Information Administration, public domain";

  /** Counted from the month's last day; it comes two months late, and sometimes later. */
  private static final int MAX_AGE_DAYS = 200;

  private static final int MONTHS_ASKED_FOR = 12;
  private static final double USD_PER_MWH_PER_CENT_PER_KWH = 10;

  /** Industrial tariffs are 40 to 400 USD per MWh; zero is a missing figure. */
  private static final double LOWEST = 1;

  private static final double HIGHEST = 20_000;

  @Override
  public String id() {
    return "eia";
  }

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    String key =
        endpoint
            .key()
            .orElseThrow(
                () -> new UpstreamException(Category.NOT_CONFIGURED, "needs sources.eia.key"));
    Body body =
        fetcher.fetch(
            Request.get(id(), endpoint.url(), query(key, YearMonth.from(asOf)), Kind.JSON));
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
            List.of(body.use(id(), 1, Optional.of(month), LICENCE)),
            tariffs.leftOut().gaps("eia " + state),
            List.of()));
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  private String query(String key, YearMonth until) {
    return "/v2/electricity/retail-sales/data/?api_key="
        + URLEncoder.encode(key, StandardCharsets.UTF_8)
        + "&frequency=monthly&data%5B%5D=price&facets%5Bsectorid%5D%5B%5D=IND"
        + "&facets%5Bstateid%5D%5B%5D="
        + URLEncoder.encode(state, StandardCharsets.UTF_8)
        + "&start="
        + until.minusMonths(MONTHS_ASKED_FOR)
        + "&end="
        + until
        + "&sort%5B0%5D%5Bcolumn%5D=period&sort%5B0%5D%5Bdirection%5D=desc&offset=0&length=5000";
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
      LocalDate day = lastDay(month.at("period"));
      rows.add(day, price.get().number() * USD_PER_MWH_PER_CENT_PER_KWH);
    }
  }

  private static LocalDate lastDay(Json period) throws UpstreamException {
    try {
      return YearMonth.parse(period.text()).atEndOfMonth();
    } catch (DateTimeException e) {
      throw new UpstreamException(
          Category.WRONG_CONTENT, period.place() + ": not a month: " + period);
    }
  }
}
