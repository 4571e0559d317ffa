package hashbrief.sources.catalogue;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.MarketSetting;
import hashbrief.sources.Providers;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Provider.Power;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.PowerWeeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Power without a network: the bundled markets, or a reader's own fixed and csv ones. */
public final class BundledEnergy {

  /** Ids of the bundled markets, in the order of the report. */
  public static final List<String> MARKETS =
      List.of("se1", "se3", "miners-median", "us-industrial");

  private static final String BUNDLED = "bundled";

  private static final Fetcher OFFLINE =
      request -> {
        throw new UpstreamException(
            UpstreamException.Category.NOT_CONFIGURED, request + ": bundled data need no network");
      };

  private final LocalDate asOf;
  private final Map<Resource, List<LocalDate>> used = new LinkedHashMap<>();
  private final List<SourceUse> ownSources = new ArrayList<>();
  private final Resource days =
      Resource.of("power-days.csv", "market,date,mean,min,max,negative_hours,hours");
  private final Resource tariffs = tariffs();

  private BundledEnergy(LocalDate asOf) {
    this.asOf = asOf;
  }

  /**
   * The markets of the settings where those name a fixed or csv one, otherwise the bundled four;
   * and any other that a site of the settings names. Live ones are missing.
   *
   * @param ofSites ids of the markets that sites name
   */
  public static EnergyPart read(
      LocalDate asOf, List<MarketSetting> settings, Collection<String> ofSites) {
    boolean own = settings.stream().anyMatch(market -> !provider(market).online());
    List<MarketSetting> bundled =
        MARKETS.stream().map(id -> new MarketSetting(id, BUNDLED, id)).toList();
    List<MarketSetting> markets = new ArrayList<>(own ? settings : bundled);
    List<String> ids = markets.stream().map(MarketSetting::id).toList();
    (own ? bundled : settings)
        .stream()
            .filter(market -> ofSites.contains(market.id()) && !ids.contains(market.id()))
            .forEach(markets::add);
    return new BundledEnergy(asOf).read(markets);
  }

  static Resource tariffs() {
    return Resource.of("tariffs.csv", "id,value,unit,date,stale_after_days,source");
  }

  private EnergyPart read(List<MarketSetting> settings) {
    List<Market> markets = settings.stream().map(this::market).toList();
    Resource euro = Resource.of("usd-per-eur.csv", "date,usd_per_eur");
    NavigableMap<LocalDate, Double> rates = new TreeMap<>();
    euro.rows().forEach(row -> rates.put(row.day("date"), row.positive("usd_per_eur")));
    DailySeries usdPerEur = new DailySeries(rates).until(asOf);
    used.put(euro, List.copyOf(usdPerEur.byDay().keySet()));
    List<SourceUse> sources = new ArrayList<>(ownSources);
    used.forEach((resource, dates) -> sources.add(resource.use(dates)));
    return new EnergyPart(
        markets,
        usdPerEur.byDay().isEmpty()
            ? Reading.missing("no bundled exchange rate by " + asOf)
            : Reading.of(usdPerEur),
        new Provenance(sources, List.of(), List.of()));
  }

  private Market market(MarketSetting market) {
    if (market.source().equals(BUNDLED)) {
      return bundled(market.id());
    }
    Provider provider = provider(market);
    if (provider.online()) {
      return new Market(
          market.id(),
          market.source(),
          "USD",
          Reading.missing("not asked: bundled data are read without a network"));
    }
    Power power = provider.power().orElseThrow();
    try {
      Delivery<List<MarketDay>> own =
          power.source().apply(provider.access(), market.place()).read(OFFLINE, asOf);
      ownSources.addAll(own.provenance().sources());
      return new Market(market.id(), market.source(), power.currency(), Reading.of(own.figures()));
    } catch (UpstreamException e) {
      throw new IllegalStateException("a market of one's own asks no network", e);
    }
  }

  private static Provider provider(MarketSetting market) {
    return Providers.of(market.source());
  }

  private Market bundled(String id) {
    return rows(tariffs, "id", id).stream()
        .findFirst()
        .map(row -> tariff(id, row))
        .orElseGet(() -> auction(id));
  }

  private Market tariff(String id, CsvRow row) {
    LocalDate since = row.day("date");
    if (since.isAfter(asOf)) {
      return new Market(
          id, tariffs.id(), "USD", Reading.missing("the tariff is of " + since + ", after asOf"));
    }
    used.computeIfAbsent(tariffs, key -> new ArrayList<>()).add(since);
    return new Market(
        id, tariffs.id(), "USD", Reading.of(PowerWeeks.endingWith(asOf).flat(row.number("value"))));
  }

  private Market auction(String id) {
    List<MarketDay> known =
        rows(days, "market", id).stream()
            .map(BundledEnergy::day)
            .filter(day -> !day.date().isAfter(asOf))
            .toList();
    if (known.isEmpty()) {
      return new Market(id, days.id(), "EUR", Reading.missing("no bundled prices by " + asOf));
    }
    List<LocalDate> dates = used.computeIfAbsent(days, key -> new ArrayList<>());
    known.forEach(day -> dates.add(day.date()));
    return new Market(id, days.id(), "EUR", Reading.of(known));
  }

  private static List<CsvRow> rows(Resource resource, String column, String market) {
    return resource.rows().stream().filter(row -> row.text(column).equals(market)).toList();
  }

  private static MarketDay day(CsvRow row) {
    return new MarketDay(
        row.day("date"),
        row.number("mean"),
        row.number("min"),
        row.number("max"),
        row.number("negative_hours"),
        row.positive("hours"));
  }
}
