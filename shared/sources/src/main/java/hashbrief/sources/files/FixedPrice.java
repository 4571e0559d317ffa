package hashbrief.sources.files;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.rows.PowerWeeks;
import java.time.LocalDate;
import java.util.List;

/** A contract at one price, USD per MWh, out of the settings. */
public record FixedPrice(Access access, String usdPerMwh) implements Upstream<List<MarketDay>> {
  public static final Provider PROVIDER =
      Provider.of("fixed", "a contract at one price")
          .power(Key.number("usd-per-mwh", -1000, 10_000), "USD", FixedPrice::new)
          .build();

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) {
    double price = Double.parseDouble(usdPerMwh);
    return new Delivery<>(PowerWeeks.endingWith(asOf).flat(price), Trail.NOTHING);
  }
}
