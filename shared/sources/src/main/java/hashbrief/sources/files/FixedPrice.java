package hashbrief.sources.files;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.rows.PowerWeeks;
import java.time.LocalDate;
import java.util.List;

/** A contract at one price, USD per MWh, out of the settings. */
public record FixedPrice(double usdPerMwh) implements Upstream<List<MarketDay>> {

  @Override
  public String id() {
    return "fixed";
  }

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) {
    return new Delivery<>(
        PowerWeeks.endingWith(asOf).flat(usdPerMwh),
        new Provenance(List.of(), List.of(), List.of()));
  }

  @Override
  public String licence() {
    return "your own";
  }
}
