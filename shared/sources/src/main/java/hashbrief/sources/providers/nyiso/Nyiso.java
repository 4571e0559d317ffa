package hashbrief.sources.providers.nyiso;

import hashbrief.core.power.MarketDay;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Day-ahead prices of one internal zone, USD per MWh. */
public record Nyiso(Endpoint endpoint, String zone) implements Upstream<List<MarketDay>> {
  private static final String LICENCE = "NYISO, public market data; no licence text is published";
  private static final Duration HOUR = Duration.ofHours(1);

  @Override
  public String id() {
    return "nyiso";
  }

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    PriceRows rows = new PriceRows("nyiso " + zone, weeks);
    Hosts hosts = new Hosts(endpoint, fetcher, zone, rows.leftOut());
    // Newest first: should the time run out, the report week is there. The first UTC day begins in
    // the evening of the Eastern day before it.
    for (LocalDate day = asOf; !day.isBefore(weeks.first().minusDays(1)); day = day.minusDays(1)) {
      hosts
          .day(day)
          .ifPresent(file -> file.byHour().forEach((h, p) -> rows.add(file.from(), h, HOUR, p)));
    }
    return hosts.named(rows.delivery(id(), LICENCE));
  }

  @Override
  public String licence() {
    return LICENCE;
  }
}
