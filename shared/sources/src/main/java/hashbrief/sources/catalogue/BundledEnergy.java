package hashbrief.sources.catalogue;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.files.CsvRow;
import hashbrief.sources.files.FixedPrice;
import hashbrief.sources.files.MeterFile;
import hashbrief.sources.rows.PowerWeeks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
   */
  public static EnergyPart read(LocalDate asOf, Settings settings) {
    boolean own =
        settings.markets().stream()
            .anyMatch(spec -> spec instanceof MarketSpec.Fixed || spec instanceof MarketSpec.Csv);
    List<MarketSpec> bundled = MARKETS.stream().<MarketSpec>map(MarketSpec.Bundled::new).toList();
    List<MarketSpec> specs = new ArrayList<>(own ? settings.markets() : bundled);
    List<String> ids = specs.stream().map(MarketSpec::id).toList();
    List<String> sites = settings.sites().stream().map(Settings.Site::market).toList();
    (own ? bundled : settings.markets())
        .stream()
            .filter(spec -> sites.contains(spec.id()) && !ids.contains(spec.id()))
            .forEach(specs::add);
    return new BundledEnergy(asOf).read(specs);
  }

  static Resource tariffs() {
    return Resource.of("tariffs.csv", "id,value,unit,date,stale_after_days,source");
  }

  private EnergyPart read(List<MarketSpec> specs) {
    List<Market> markets = specs.stream().map(this::market).toList();
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

  private Market market(MarketSpec spec) {
    return switch (spec) {
      case MarketSpec.Bundled(String id) -> bundled(id);
      case MarketSpec.Fixed(String id, double usdPerMwh) ->
          own(id, "fixed", new FixedPrice(usdPerMwh).read(OFFLINE, asOf));
      case MarketSpec.Csv(String id, String file) ->
          own(id, "csv", new MeterFile(Path.of(file)).read(OFFLINE, asOf));
      case MarketSpec.Nyiso(String id, String zone) -> live(id, "nyiso");
      case MarketSpec.Caiso(String id, String node) -> live(id, "caiso");
      case MarketSpec.EnergyCharts(String id, String zone) -> live(id, "energy-charts");
      case MarketSpec.Eia(String id, String state) -> live(id, "eia");
    };
  }

  private Market own(String id, String source, Delivery<List<MarketDay>> delivery) {
    ownSources.addAll(delivery.provenance().sources());
    return new Market(id, source, "USD", Reading.of(delivery.figures()));
  }

  private static Market live(String id, String source) {
    return new Market(
        id, source, "USD", Reading.missing("not asked: bundled data are read without a network"));
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
