package hashbrief.core.ledger;

import hashbrief.core.compute.AiIncome;
import hashbrief.core.profit.PowerBasket;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Assumption;
import hashbrief.core.report.Inputs.Facts;
import hashbrief.core.section.Dated;
import hashbrief.core.section.Week;
import hashbrief.core.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger of what is assumed rather than measured, with date, source and staleness. */
public final class Assumptions {

  private static final String SETTING = "settings";

  private Assumptions() {}

  /** The assumptions behind a week's figures. */
  public static List<Assumption> of(Week week) {
    Facts known = week.known();
    Settings settings = week.settings();
    List<Assumption> ledger = new ArrayList<>();
    ledger.add(setting("threshold-eh-per-s", settings.thresholdEhPerS(), "EH/s"));
    ledger.add(setting("pue", settings.pue(), "MWh bought / MWh of the rigs"));
    ledger.add(setting("pool-fee", settings.poolFee(), "fraction of revenue"));
    ledger.add(setting("operation-usd-per-mwh", settings.operationUsdPerMwh(), "USD/MWh"));
    ledger.add(
        setting("financing-spread-percent", settings.financing().spreadPercent(), "% over SOFR"));
    ledger.add(setting("financing-years", settings.financing().years(), "years"));
    ledger.add(
        convention(
            "lease-noi-margin",
            AiIncome.NOI_MARGIN,
            "net operating income / rent",
            "assumed where a lease publishes none; published ones run 0.80 to 0.99"));
    ledger.add(convention("lease-pue", AiIncome.PUE, "MWh metered / MWh of IT", "colocation"));
    ledger.add(
        convention("gpu-kw", AiIncome.GPU_KW, "kW per H100 at the wall", "server nameplate"));
    String cambridge = "Cambridge Bitcoin Electricity Consumption Index, methodology";
    ledger.add(
        convention("network-basket-usd-per-mwh", PowerBasket.USD_PER_MWH, "USD/MWh", cambridge));
    ledger.add(convention("network-pue-low", PowerBasket.LOW_PUE, "PUE", cambridge));
    ledger.add(convention("network-pue-best", PowerBasket.BEST_PUE, "PUE", cambridge));
    ledger.add(convention("network-pue-high", PowerBasket.HIGH_PUE, "PUE", cambridge));
    ledger.addAll(capitalCost());
    ledger.addAll(known.assumptions());
    for (Rig rig : known.rigs()) {
      if (rig.price().isPresent()) {
        ledger.add(price(rig.model(), rig.price().get(), week.asOf()));
      }
    }
    return ledger;
  }

  private static List<Assumption> capitalCost() {
    String unit = "million USD/MW";
    String source = "range of published projects; printed beside the income, not part of a margin";
    return List.of(
        convention("capital-cost-ai-low", 8, unit, source),
        convention("capital-cost-ai-high", 15, unit, source),
        convention("capital-cost-mining-low", 0.7, unit, source),
        convention("capital-cost-mining-high", 1, unit, source));
  }

  private static Assumption setting(String id, double value, String unit) {
    return convention(id, value, unit, SETTING);
  }

  private static Assumption convention(String id, double value, String unit, String source) {
    return new Assumption(id, value, unit, Optional.empty(), source, Optional.empty(), false);
  }

  private static Assumption price(String model, Rig.RigPrice price, LocalDate asOf) {
    return new Assumption(
        "rig-price:" + model,
        price.usdPerTerahash(),
        "USD/TH",
        Optional.of(price.date()),
        price.source(),
        Optional.of(Dated.RIG_PRICE_STALE),
        Dated.stale(price.date(), Dated.RIG_PRICE_STALE, asOf));
  }
}
