package hashbrief.sources.file;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.sources.Delivery;
import hashbrief.sources.Upstream;
import hashbrief.sources.fetch.Fetcher;
import hashbrief.sources.power.PowerWeeks;
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
