package hashbrief.core.section;

import static java.util.stream.Collectors.toMap;

import hashbrief.core.profit.CashMargin;
import hashbrief.core.profit.MiningTerms;
import hashbrief.core.profit.PowerBasket;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.ProfitabilityFigures.Basis;
import hashbrief.core.report.ProfitabilityFigures.Capital;
import hashbrief.core.report.ProfitabilityFigures.Cost;
import hashbrief.core.report.ProfitabilityFigures.DailyRevenue;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report.NetworkFigures;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.Measure;
import hashbrief.core.units.Measure.JoulesPerTerahash;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who still makes money at today's power prices. */
final class ProfitSection {

  private static final int DAILY_DAYS = 180;

  private final Week week;
  private final MiningTerms terms;
  private final List<Rig> rigs;
  private final Reading<UsdPerPhDay> hashprice;
  private final EnergyFigures energy;

  ProfitSection(Week week, Reading<Double> hashprice, EnergyFigures energy) {
    this.week = week;
    this.terms = week.settings().terms();
    this.rigs = week.known().rigs(); // the most efficient first
    this.hashprice = hashprice.map(UsdPerPhDay::new);
    this.energy = energy;
  }

  ProfitabilityFigures figures() {
    List<RigFigures> figures = rigs.stream().map(this::rig).toList();
    List<Double> known =
        figures.stream()
            .map(RigFigures::cashMarginUsdPerPhDay)
            .map(Map::values)
            .flatMap(Collection::stream)
            .filter(Reading::isPresent)
            .map(Reading::get)
            .toList();
    return new ProfitabilityFigures(
        figures,
        byMarket(
            power ->
                hashprice
                    .with(power, terms::breakEvenEfficiency)
                    .flatMap(efficiency -> efficiency.map(JoulesPerTerahash::value))),
        losingShare(figures),
        (int) known.stream().filter(ProfitSection::loses).count(),
        known.size(),
        daily());
  }

  private static boolean loses(double margin) {
    return margin <= 0;
  }

  private Map<String, Reading<Double>> losingShare(List<RigFigures> figures) {
    Map<String, Reading<Double>> shares = new LinkedHashMap<>();
    for (MarketFigures market : energy.markets()) {
      List<Reading<Double>> margins =
          figures.stream().map(rig -> rig.cashMarginUsdPerPhDay().get(market.id())).toList();
      var missing = margins.stream().filter(margin -> !margin.isPresent()).findFirst();
      shares.put(
          market.id(),
          margins.isEmpty()
              ? Reading.missing("no rig of the catalogue was on the market")
              : missing.orElseGet(
                  () -> {
                    long losing = margins.stream().map(Reading::get).filter(m -> loses(m)).count();
                    return Reading.of((double) losing / margins.size());
                  }));
    }
    return shares;
  }

  /** The newest days of the best, the middle and the worst rig. */
  private List<DailyRevenue> daily() {
    List<Rig> three =
        rigs.isEmpty()
            ? rigs
            : Stream.of(rigs.getFirst(), rigs.get(rigs.size() / 2), rigs.getLast())
                .distinct()
                .toList();
    LocalDate from = week.asOf().minusDays(DAILY_DAYS - 1L);
    return week.chain().days().tailMap(from, true).keySet().stream()
        .map(day -> new DailyRevenue(day, revenue(three, week.hashpriceUsd(day))))
        .toList();
  }

  private static Map<String, Reading<Double>> revenue(List<Rig> rigs, Reading<Double> hashprice) {
    Map<String, Reading<Double>> byModel = new LinkedHashMap<>();
    for (Rig rig : rigs) {
      byModel.put(
          rig.model(),
          hashprice.map(price -> new UsdPerPhDay(price).per(rig.efficiency()).value()));
    }
    return byModel;
  }

  private RigFigures rig(Rig rig) {
    CashMargin margin = terms.margin(rig.efficiency());
    return new RigFigures(
        rig.model(),
        rig.joulesPerTerahash(),
        hashprice.map(price -> price.per(rig.efficiency()).value()),
        hashprice.map(price -> margin.breakEvenPower(price).value()),
        byMarket(power -> value(hashprice.with(power, margin::perMeteredMwh))),
        byMarket(
            power ->
                hashprice
                    .with(power, (price, p) -> breakEvenBtc(margin, price, p))
                    .flatMap(btc -> btc)),
        new Cost(
            byMarket(power -> power.map(p -> margin.energy().at(p).value())),
            byMarket(power -> Reading.of(margin.energy().at(terms.operation()).value())),
            hashprice.map(price -> margin.poolFee(price).value()),
            capital(rig)),
        byMarket(power -> value(hashprice.with(power, margin::at))));
  }

  private Reading<Double> breakEvenBtc(
      CashMargin margin, UsdPerPhDay price, UsdPerMeteredMwh power) {
    return week.close().map(close -> margin.breakEvenBtcPriceUsd(price, power, close));
  }

  private static Reading<Double> value(Reading<? extends Measure> reading) {
    return reading.map(Measure::value);
  }

  private Reading<Capital> capital(Rig rig) {
    Settings.Financing financing = week.settings().financing();
    return rig.price()
        .with(
            week.sofrPercent(),
            (price, sofr) ->
                price.annuity((sofr + financing.spreadPercent()) / 100, financing.years()).value())
        .map(cost -> new Capital(cost, cost, cost, Basis.PRICE));
  }

  private Map<String, Reading<Double>> byMarket(
      Function<Reading<UsdPerMeteredMwh>, Reading<Double>> figure) {
    return energy.markets().stream()
        .collect(
            toMap(
                MarketFigures::id,
                market -> figure.apply(market.meanUsdPerMwh().map(UsdPerMeteredMwh::new)),
                (a, b) -> b,
                LinkedHashMap::new));
  }

  Reading<PowerBasket> basket() {
    return hashprice.flatMap(price -> PowerBasket.of(rigs, price, week.asOf()));
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
        megawatts += rig.watts() * count.count() * terms.pue() / 1e6;
        margin =
            margin.with(
                rig(rig).cashMarginUsdPerPhDay().get(site.market()),
                (sum, one) -> sum + one * share);
      }
      double total = petahash;
      sites.add(
          new SiteFigures(
              site.id(),
              site.market(),
              total,
              megawatts,
              hashprice.map(price -> price.value() * total),
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
