package hashbrief.sources.providers.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.DailyRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What both addresses of the rates share: the days that are needed, bounds, age, licence. */
public final class EcbRates {
  public static final Provider PROVIDER =
      Provider.of("ecb", "European Central Bank")
          .at("https://data-api.ecb.europa.eu")
          .orAt("https://www.ecb.europa.eu")
          .terms(
              "European Central Bank, free reuse with source; for information purposes only",
              Rights.yes("Source: European Central Bank."))
          .usdPerEur(EcbRates::sources)
          .build();

  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 2;

  /** Over Easter and the turn of the year there is no rate for up to five days. */
  private static final int MAX_AGE_DAYS = 7;

  /** The four weeks of power prices, and the last rate before them. */
  private static final int DAYS_BEFORE = 27 + MAX_AGE_DAYS;

  private EcbRates() {}

  static LocalDate first(LocalDate asOf) {
    return asOf.minusDays(DAYS_BEFORE);
  }

  static DailyRows rows(LocalDate asOf) {
    return new DailyRows("ecb USD per EUR", asOf, LOWEST, HIGHEST);
  }

  private static List<Upstream<DailySeries>> sources(Access access) {
    List<Upstream<DailySeries>> sources = new ArrayList<>();
    access.url().ifPresent(url -> sources.add(new EcbPortal(access, url)));
    access.fallbackUrl().ifPresent(url -> sources.add(new EcbHistory(access, url)));
    return sources;
  }

  static Delivery<DailySeries> delivery(DailyRows rows, Body body, Upstream<?> source)
      throws UpstreamException {
    return rows.delivery(body, source, MAX_AGE_DAYS);
  }
}
