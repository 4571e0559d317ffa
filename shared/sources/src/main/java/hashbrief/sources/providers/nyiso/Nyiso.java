package hashbrief.sources.providers.nyiso;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Day-ahead prices of one internal zone, USD per MWh. */
public record Nyiso(Access access, String zone) implements Upstream<List<MarketDay>> {
  // The proxies of the neighbours (H Q, NPX, O H, PJM) are not places where power is bought.
  private static final List<String> ZONES =
      List.of(
          "CAPITL", "CENTRL", "DUNWOD", "GENESE", "HUD VL", "LONGIL", "MHK VL", "MILLWD", "N.Y.C.",
          "NORTH", "WEST");

  public static final Provider PROVIDER =
      Provider.of("nyiso", "New York ISO")
          .at("https://oasis-postings.prod.nysdi.com")
          .orAt("https://mis.nyiso.com")
          .terms(
              "NYISO, public market data; no licence text is published",
              Rights.ambiguous("Source: NYISO."))
          .power(Key.oneOf("zone", ZONES), "USD", Nyiso::new)
          .build();

  private static final Duration HOUR = Duration.ofHours(1);

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    PriceRows rows = new PriceRows("nyiso " + zone, weeks);
    Hosts hosts = new Hosts(access, fetcher, zone, rows.leftOut());
    // Newest first: should the time run out, the report week is there. The first UTC day begins in
    // the evening of the Eastern day before it.
    for (LocalDate day = asOf; !day.isBefore(weeks.first().minusDays(1)); day = day.minusDays(1)) {
      hosts
          .day(day)
          .ifPresent(file -> file.byHour().forEach((h, p) -> rows.add(file.from(), h, HOUR, p)));
    }
    return hosts.named(rows.delivery(this));
  }
}
