package hashbrief.core.trend;

import static java.util.stream.Collectors.toMap;

import hashbrief.core.profit.CostStack;
import hashbrief.core.profit.PowerBasket;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.NetworkFigures;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.ProfitabilityFigures.Cost;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who still makes money at today's power prices. */
final class ProfitSection {

  private final Week week;
  private final List<Rig> rigs;
  private final Reading<Double> hashprice;
  private final EnergyFigures energy;

  ProfitSection(Week week, List<Rig> rigs, Reading<Double> hashprice, EnergyFigures energy) {
    this.week = week;
    this.rigs = rigs;
    this.hashprice = hashprice;
    this.energy = energy;
  }

  ProfitabilityFigures figures() {
    List<RigFigures> figures = rigs.stream().map(this::rig).toList();
    return new ProfitabilityFigures(
        figures,
        byMarket(
            power ->
                hashprice.with(power, CostStack::breakEvenEfficiency).flatMap(Function.identity())),
        losingShare(figures));
  }

  private Map<String, Reading<Double>> losingShare(List<RigFigures> figures) {
    Map<String, Reading<Double>> shares = new LinkedHashMap<>();
    for (MarketFigures market : energy.markets()) {
      List<Reading<Double>> margins =
          figures.stream().map(rig -> rig.marginUsdPerPhDay().get(market.id())).toList();
      var missing = margins.stream().filter(margin -> !margin.isPresent()).findFirst();
      long losing = margins.stream().filter(margin -> margin.orElse(0.0) < 0).count();
      shares.put(
          market.id(),
          margins.isEmpty()
              ? Reading.missing("no rig of the catalogue was on the market")
              : missing.orElse(Reading.of((double) losing / margins.size())));
    }
    return shares;
  }

  private RigFigures rig(Rig rig) {
    Reading<CostStack> stack = stack(rig);
    Reading<Double> financing = financing(rig);
    return new RigFigures(
        rig.model(),
        rig.joulesPerTerahash(),
        stack.map(CostStack::revenueUsdPerMwh),
        stack.map(CostStack::breakEvenUsdPerMwh),
        byMarket(power -> stack.with(power, (s, p) -> s.breakEvenUsdPerMwh() - p)),
        byMarket(
            power ->
                stack
                    .with(power, (s, p) -> s.costs(p, financing))
                    .with(hashprice, (costs, revenue) -> costs / revenue)
                    .with(week.close(), (ratio, close) -> ratio * close)),
        cost(rig, financing),
        byMarket(power -> stack.with(power, (s, p) -> s.margin(p, financing))));
  }

  private Cost cost(Rig rig, Reading<Double> financing) {
    // Energy and operation do not depend on the hash price, so they are known without it.
    CostStack free = stack(rig, 0);
    return new Cost(
        byMarket(power -> power.map(free::energy)),
        free.operation(),
        hashprice.map(price -> stack(rig, price).pool()),
        financing);
  }

  private Reading<CostStack> stack(Rig rig) {
    return hashprice.map(price -> stack(rig, price));
  }

  private CostStack stack(Rig rig, double price) {
    Settings settings = week.settings();
    return new CostStack(
        rig.joulesPerTerahash(),
        price,
        settings.poolFee(),
        settings.pue(),
        settings.operationUsdPerMwh());
  }

  private Reading<Double> financing(Rig rig) {
    Settings.Financing terms = week.settings().financing();
    return rig.price()
        .with(
            week.sofrPercent(),
            (price, sofr) ->
                CostStack.financing(
                    price.usdPerTerahash(), (sofr + terms.spreadPercent()) / 100, terms.years()));
  }

  private Map<String, Reading<Double>> byMarket(Function<Reading<Double>, Reading<Double>> figure) {
    return energy.markets().stream()
        .collect(
            toMap(
                MarketFigures::id,
                market -> figure.apply(market.meanUsdPerMwh()),
                (a, b) -> b,
                LinkedHashMap::new));
  }

  Reading<PowerBasket> basket() {
    return hashprice.flatMap(
        price ->
            PowerBasket.of(
                rigs.stream()
                    .map(
                        rig ->
                            new PowerBasket.Candidate(rig, stack(rig, price).breakEvenUsdPerMwh()))
                    .toList(),
                week.asOf()));
  }

  NetworkFigures network() {
    double rate = week.window().ehPerS();
    Reading<PowerBasket> basket = basket();
    return new NetworkFigures(
        new NetworkFigures.PowerGw(
            basket.map(b -> PowerBasket.gigawatts(rate, b.best(), PowerBasket.LOW_PUE)),
            basket.map(b -> PowerBasket.gigawatts(rate, b.mean(), PowerBasket.BEST_PUE)),
            basket.map(b -> PowerBasket.gigawatts(rate, b.worst(), PowerBasket.HIGH_PUE))));
  }

  List<SiteFigures> sites(Reading<Double> btcPerPhDay) {
    List<SiteFigures> sites = new ArrayList<>();
    for (Settings.Site site : week.settings().sites()) {
      double petahash = 0;
      double megawatts = 0;
      Reading<Double> margin = Reading.of(0.0);
      for (Settings.RigCount count : site.rigs()) {
        Rig rig = rig(count.model());
        double share = rig.terahashPerS() * count.count() / 1000;
        petahash += share;
        megawatts += rig.watts() * count.count() * week.settings().pue() / 1e6;
        margin =
            margin.with(
                rig(rig).marginUsdPerPhDay().get(site.market()), (sum, one) -> sum + one * share);
      }
      double total = petahash;
      sites.add(
          new SiteFigures(
              site.id(),
              site.market(),
              total,
              megawatts,
              hashprice.map(price -> price * total),
              btcPerPhDay.map(price -> price * total),
              margin));
    }
    return sites;
  }

  /** A fleet may hold rigs that are not in the report's list: not yet released, or not in only. */
  private Rig rig(String model) {
    return Stream.concat(
            week.inputs().facts().rigs().stream(), week.settings().rigs().add().stream())
        .filter(rig -> rig.model().equals(model))
        .map(rig -> Dated.priced(rig, week.asOf()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("site with an unknown rig: " + model));
  }
}
