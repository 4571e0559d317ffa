package hashbrief.sources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Fallback;
import hashbrief.sources.ask.Fallback.Outcome;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.rows.PowerWeeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The power prices of the markets in the settings, and the exchange rate where one needs it. */
public final class EnergySources {

  private EnergySources() {}

  /**
   * Never fails for a source: a market without prices, or the rate, is missing with the reason.
   *
   * @throws hashbrief.sources.ask.UserFileException for a mistake in a file of the reader's own
   */
  public static EnergyPart read(SourceSettings settings, Fetcher fetcher, LocalDate asOf) {
    Map<Boolean, List<MarketSetting>> online =
        settings.markets().stream()
            .collect(groupingBy(market -> Providers.of(market.source()).online()));
    // The reader's own files come first: a mistake in them is told before anything is asked.
    Map<String, Outcome<List<MarketDay>>> byMarket =
        new HashMap<>(ask(online.getOrDefault(false, List.of()), settings, fetcher, asOf));
    Map<String, List<MarketSetting>> bySource =
        online.getOrDefault(true, List.of()).stream()
            .collect(groupingBy(MarketSetting::source, LinkedHashMap::new, toList()));
    try (AtOnce atOnce = new AtOnce()) {
      List<Supplier<Map<String, Outcome<List<MarketDay>>>>> asked = new ArrayList<>();
      bySource
          .values()
          .forEach(of -> asked.add(atOnce.start(() -> ask(of, settings, fetcher, asOf))));
      Supplier<Outcome<DailySeries>> rate = atOnce.start(() -> rate(settings, fetcher, asOf));
      asked.forEach(outcomes -> byMarket.putAll(outcomes.get()));
      return part(settings.markets(), byMarket, rate.get());
    }
  }

  /** Every source that can be asked for these settings. */
  public static List<Upstream<?>> upstreams(SourceSettings settings) {
    List<Upstream<?>> upstreams = new ArrayList<>();
    settings.markets().forEach(market -> upstreams.addAll(sources(market, settings)));
    upstreams.addAll(rates(settings));
    return upstreams;
  }

  /** The source of the market, and those that have the same prices. */
  private static List<Upstream<List<MarketDay>>> sources(
      MarketSetting market, SourceSettings settings) {
    Provider own = Providers.of(market.source());
    List<Upstream<List<MarketDay>>> sources = new ArrayList<>();
    sources.add(own.power().orElseThrow().source().apply(settings.of(own), market.place()));
    for (Provider other : Providers.ALL) {
      other
          .standby()
          .filter(s -> s.provider().equals(own.id()) && s.knows().test(market.place()))
          .ifPresent(s -> sources.add(s.source().apply(settings.of(other), market.place())));
    }
    return sources;
  }

  /** One source's markets one after the other; they share files. */
  private static Map<String, Outcome<List<MarketDay>>> ask(
      List<MarketSetting> markets, SourceSettings settings, Fetcher fetcher, LocalDate asOf) {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    Map<String, Outcome<List<MarketDay>>> outcomes = new LinkedHashMap<>();
    for (MarketSetting market : markets) {
      Fallback<List<MarketDay>> sources =
          new Fallback<>(
              "power prices of " + market.id(),
              sources(market, settings),
              weeks::shareOfReportWeek,
              false);
      outcomes.put(market.id(), sources.ask(fetcher, asOf));
    }
    return outcomes;
  }

  private static List<Upstream<DailySeries>> rates(SourceSettings settings) {
    return Providers.ALL.stream()
        .flatMap(p -> p.usdPerEur().map(sources -> sources.apply(settings.of(p))).stream())
        .flatMap(List::stream)
        .toList();
  }

  private static Outcome<DailySeries> rate(
      SourceSettings settings, Fetcher fetcher, LocalDate asOf) {
    boolean needed = settings.markets().stream().anyMatch(m -> currency(m).equals("EUR"));
    return needed
        ? Fallback.of("USD per EUR", rates(settings)).ask(fetcher, asOf)
        : new Outcome<>(
            "none",
            Optional.empty(),
            Optional.empty(),
            Reading.missing("no market is priced in EUR"),
            Optional.empty(),
            Trail.NOTHING);
  }

  private static String currency(MarketSetting market) {
    return Providers.of(market.source()).power().orElseThrow().currency();
  }

  private static EnergyPart part(
      List<MarketSetting> settings,
      Map<String, Outcome<List<MarketDay>>> byMarket,
      Outcome<DailySeries> rate) {
    List<Market> markets = new ArrayList<>();
    List<Provenance> provenances = new ArrayList<>();
    for (MarketSetting market : settings) {
      Outcome<List<MarketDay>> outcome = byMarket.get(market.id());
      markets.add(new Market(market.id(), outcome.source(), currency(market), outcome.figures()));
      provenances.add(outcome.provenance());
    }
    provenances.add(rate.provenance());
    return new EnergyPart(markets, rate.figures(), Trail.joined(provenances));
  }
}
