package hashbrief.sources.providers.ecb;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.DailyRows;
import java.time.LocalDate;

/** What both addresses of the rates share: the days that are needed, bounds, age, licence. */
final class EcbRates {
  static final String LICENCE =
      "European Central Bank, free reuse with source; for information purposes only";
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

  static Delivery<DailySeries> delivery(DailyRows rows, Body body) throws UpstreamException {
    return rows.delivery(body, "ecb", MAX_AGE_DAYS, LICENCE);
  }
}
