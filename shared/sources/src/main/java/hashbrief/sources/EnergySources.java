package hashbrief.sources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.Fallback.Candidate;
import hashbrief.sources.Fallback.Outcome;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.files.FixedPrice;
import hashbrief.sources.files.MeterFile;
import hashbrief.sources.providers.caiso.Caiso;
import hashbrief.sources.providers.ecb.EcbHistory;
import hashbrief.sources.providers.ecb.EcbPortal;
import hashbrief.sources.providers.eia.Eia;
import hashbrief.sources.providers.energycharts.EnergyCharts;
import hashbrief.sources.providers.nyiso.Nyiso;
import hashbrief.sources.providers.smard.Smard;
import hashbrief.sources.rows.PowerWeeks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The power prices of the markets in the settings, and the exchange rate where one needs it. */
public final class EnergySources {

  /** One market: what it is called, what its prices are in, and who has them. */
  private record Line(String id, String currency, Fallback<List<MarketDay>> sources) {
    String firstSource() {
      return sources.candidates().getFirst().name();
    }
  }

  private EnergySources() {}

  /**
   * Never fails for a source: a market without prices, or the rate, is missing with the reason.
   *
   * @throws hashbrief.sources.files.UserFileException for a mistake in a file of the reader's own
   */
  public static EnergyPart read(Settings settings, Fetcher fetcher, LocalDate asOf) {
    List<Line> lines = settings.markets().stream().map(m -> line(m, settings.sources())).toList();
    Map<String, List<Line>> bySource =
        lines.stream().collect(groupingBy(Line::firstSource, LinkedHashMap::new, toList()));
    // The reader's own files come first: a mistake in them is told before anything is asked.
    Map<String, Outcome<List<MarketDay>>> byMarket =
        new HashMap<>(ask(bySource.getOrDefault("csv", List.of()), fetcher, asOf));
    bySource.remove("csv");
    try (AtOnce atOnce = new AtOnce()) {
      List<Supplier<Map<String, Outcome<List<MarketDay>>>>> asked = new ArrayList<>();
      bySource.values().forEach(of -> asked.add(atOnce.start(() -> ask(of, fetcher, asOf))));
      Supplier<Outcome<DailySeries>> rate =
          atOnce.start(() -> rate(lines, settings, fetcher, asOf));
      asked.forEach(outcomes -> byMarket.putAll(outcomes.get()));
      return part(lines, byMarket, rate.get());
    }
  }

  /** Every source that can be asked for these settings. */
  public static List<Upstream<?>> upstreams(Settings settings) {
    List<Upstream<?>> upstreams = new ArrayList<>();
    for (MarketSpec market : settings.markets()) {
      line(market, settings.sources())
          .sources
          .candidates()
          .forEach(c -> upstreams.add(c.upstream()));
    }
    rates(settings.sources()).candidates().forEach(c -> upstreams.add(c.upstream()));
    return upstreams;
  }

  private static Line line(MarketSpec spec, SourceSettings sources) {
    return switch (spec) {
      case MarketSpec.Nyiso(String id, String zone) ->
          line(id, "USD", List.of(new Nyiso(endpoint(sources, "nyiso"), zone)));
      case MarketSpec.Caiso(String id, String node) ->
          line(id, "USD", List.of(new Caiso(endpoint(sources, "caiso"), node)));
      case MarketSpec.EnergyCharts(String id, String zone) -> {
        var first = new EnergyCharts(endpoint(sources, "energy-charts"), zone);
        yield Smard.knows(zone)
            ? line(id, "EUR", List.of(first, new Smard(endpoint(sources, "smard"), zone)))
            : line(id, "EUR", List.of(first));
      }
      case MarketSpec.Eia(String id, String state) ->
          line(id, "USD", List.of(new Eia(endpoint(sources, "eia"), state)));
      case MarketSpec.Csv(String id, String file) ->
          line(id, "USD", List.of(new MeterFile(Path.of(file))));
      case MarketSpec.Fixed(String id, double usdPerMwh) ->
          line(id, "USD", List.of(new FixedPrice(usdPerMwh)));
      case MarketSpec.Bundled(String id) -> line(id, "USD", List.of(new BundledOnly(id)));
    };
  }

  private static Endpoint endpoint(SourceSettings sources, String id) {
    return sources.endpoints().get(id);
  }

  private static Line line(String id, String currency, List<Upstream<List<MarketDay>>> upstreams) {
    var candidates = upstreams.stream().map(Candidate::of).toList();
    return new Line(id, currency, new Fallback<>("power prices of " + id, candidates));
  }

  /** One source's markets one after the other; they share files. */
  private static Map<String, Outcome<List<MarketDay>>> ask(
      List<Line> lines, Fetcher fetcher, LocalDate asOf) {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    Map<String, Outcome<List<MarketDay>>> outcomes = new LinkedHashMap<>();
    lines.forEach(
        line -> outcomes.put(line.id, line.sources.ask(fetcher, asOf, weeks::shareOfReportWeek)));
    return outcomes;
  }

  private static Fallback<DailySeries> rates(SourceSettings sources) {
    var ecb = endpoint(sources, "ecb");
    List<Candidate<DailySeries>> candidates = new ArrayList<>();
    candidates.add(new Candidate<>(ecb.url().getHost(), new EcbPortal(ecb.url())));
    ecb.fallbackUrl()
        .ifPresent(url -> candidates.add(new Candidate<>(url.getHost(), new EcbHistory(url))));
    return new Fallback<>("USD per EUR", candidates);
  }

  private static Outcome<DailySeries> rate(
      List<Line> lines, Settings settings, Fetcher fetcher, LocalDate asOf) {
    return lines.stream().anyMatch(line -> line.currency.equals("EUR"))
        ? rates(settings.sources()).ask(fetcher, asOf)
        : new Outcome<>("ecb", Reading.missing("no market is priced in EUR"), Provenances.NONE);
  }

  private static EnergyPart part(
      List<Line> lines, Map<String, Outcome<List<MarketDay>>> byMarket, Outcome<DailySeries> rate) {
    List<Market> markets = new ArrayList<>();
    List<Provenance> provenances = new ArrayList<>();
    for (Line line : lines) {
      Outcome<List<MarketDay>> outcome = byMarket.get(line.id);
      markets.add(new Market(line.id, outcome.source(), line.currency, outcome.figures()));
      provenances.add(outcome.provenance());
    }
    provenances.add(rate.provenance());
    return new EnergyPart(markets, rate.figures(), Provenances.joined(provenances));
  }

  /** A series that ships with the project, asked for in a run that is not bundled. */
  private record BundledOnly(String id) implements Upstream<List<MarketDay>> {
    @Override
    public String licence() {
      return "stated with the series in the project";
    }

    @Override
    public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf)
        throws UpstreamException {
      throw new UpstreamException(
          Category.NOT_CONFIGURED, id + " ships with the project; it needs --bundled");
    }
  }
}
