package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.Market;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.HttpFetcher;
import hashbrief.sources.ask.Timeouts;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.Fault;
import hashbrief.sources.fake.compute.FakeGetDeploying;
import hashbrief.sources.fake.compute.FakeGpuRentalPrices;
import hashbrief.sources.fake.compute.FakeNyFed;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.Expected;
import hashbrief.sources.fake.energy.FakeEcb;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source of power, rates and rental with every fault, over the loopback: retried, replaced by
 * the next one, or a named gap; the others stand, always within the step's deadline.
 */
class MarketFaultsIT {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);
  private static final LocalDate MONDAY = AS_OF.plusDays(1);
  private static final Duration REQUEST = Duration.ofMillis(500);
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Curve CURVE = Curve.daily(50);

  /** In the address of what is used instead of each source; empty where there is nothing. */
  private static final Map<String, Optional<String>> BEHIND =
      Map.of(
          "nyiso", Optional.of("/public/csv/damlbmp/"),
          "caiso", Optional.empty(),
          "energy-charts", Optional.of("/smard/"),
          "eia", Optional.empty(),
          "ecb", Optional.of("/stats/eurofxref/"),
          "nyfed", Optional.empty(),
          "getdeploying", Optional.of("/gpurentalprices/"));

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Arguments> cells() {
    return BEHIND.keySet().stream()
        .sorted()
        .flatMap(source -> Stream.of(Fault.values()).map(fault -> Arguments.of(source, fault)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void source_withFault_isRetriedReplacedOrAGap(String source, Fault fault) {
    routes(CURVE);
    server.fault(source, fault);
    Parts parts = read();
    if (fault.categories().isEmpty()) {
      parts.assertUsed(source);
    } else {
      parts.assertReplaced(source);
    }
  }

  static Stream<Arguments> wrongFigures() {
    List<Arguments> cells = new ArrayList<>();
    for (String source : List.of("nyiso", "caiso", "energy-charts")) {
      cells.add(Arguments.of(source, "all zeros"));
      cells.add(Arguments.of(source, "1000 times too large"));
      cells.add(Arguments.of(source, "nine days old"));
    }
    for (String source : List.of("ecb", "nyfed", "getdeploying")) {
      cells.add(Arguments.of(source, "all zeros"));
      cells.add(Arguments.of(source, "1000 times too large"));
    }
    cells.add(Arguments.of("getdeploying", "fourteen days old"));
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("wrongFigures")
  void source_withWrongFigures_isReplacedOrAGap(String source, String what) {
    routes(CURVE);
    double factor = what.equals("all zeros") ? 0 : what.startsWith("1000") ? 1000 : 1;
    boolean old = what.endsWith("days old");
    Instant newest = Instant.parse("2026-01-10T00:00:00Z");
    Curve wrong = hour -> old && !hour.isBefore(newest) ? Double.NaN : factor * CURVE.at(hour);
    server.route(
        source,
        switch (source) {
          case "ecb" -> new FakeEcb(day -> factor * 1.1, MONDAY);
          case "nyfed" -> new FakeNyFed(day -> factor * 3.65);
          case "getdeploying" ->
              new FakeGetDeploying(
                  week -> factor * (2 + week.toEpochDay() % 700 / 1000.0),
                  old ? MONDAY.minusWeeks(3) : MONDAY);
          default -> FakeMarkets.routes(wrong, AS_OF).get(source);
        });
    read().assertReplaced(source);
  }

  private void routes(Curve curve) {
    FakeMarkets.routes(curve, AS_OF).forEach(server::route);
    server.route("gpurentalprices", new FakeGpuRentalPrices(AS_OF, 2.4));
  }

  private Parts read() {
    SourceSettings settings =
        new SourceSettings(
            List.of(),
            List.of(),
            List.of("getdeploying", "gpurentalprices"),
            List.of(
                new MarketSetting("nyiso", "nyiso", "WEST"),
                new MarketSetting("caiso", "caiso", "TH_NP15_GEN-APND"),
                new MarketSetting("energy-charts", "energy-charts", "DE-LU"),
                new MarketSetting("eia", "eia", "TX")),
            FakeAccess.all(server::url));
    Timeouts timeouts = new Timeouts(REQUEST, REQUEST, STEP);
    Instant begin = InstantSource.system().instant();
    try (HttpFetcher fetcher = new HttpFetcher(timeouts, InstantSource.system())) {
      EnergyPart energy = EnergySources.read(settings, fetcher, AS_OF);
      ComputePart compute = ComputeSources.read(settings, fetcher, AS_OF);
      Duration taken = Duration.between(begin, InstantSource.system().instant());
      assertTrue(taken.compareTo(STEP) < 0, "took " + taken);
      return new Parts(energy, compute);
    }
  }

  private record Parts(EnergyPart energy, ComputePart compute) {

    void assertUsed(String source) {
      assertOthersStand("");
      assertTrue(uses().stream().noneMatch(use -> use.usedInsteadOf().isPresent()), source);
      assertEquals(List.of(), energy.provenance().gaps());
      assertEquals(List.of(), compute.provenance().gaps());
    }

    /** By the source behind it, with the reason, or a gap with the reason. */
    void assertReplaced(String source) {
      if (BEHIND.get(source).isEmpty()) {
        assertOthersStand(source);
        String reason = reason(figures().get(source));
        assertTrue(reason.contains(source), reason);
        return;
      }
      assertOthersStand("");
      String instead = source.equals("ecb") || source.equals("nyiso") ? "127.0.0.1" : source;
      List<SourceUse> replaced =
          uses().stream().filter(use -> use.usedInsteadOf().isPresent()).toList();
      assertTrue(
          replaced.stream()
              .allMatch(
                  use ->
                      use.url().contains(BEHIND.get(source).get())
                          && use.usedInsteadOf().get().equals(instead)),
          replaced.toString());
      assertTrue(!replaced.isEmpty(), source);
      assertTrue(
          Stream.of(energy.provenance(), compute.provenance())
              .map(Provenance::gaps)
              .flatMap(List::stream)
              .anyMatch(gap -> gap.text().contains(source)),
          source);
    }

    private void assertOthersStand(String missing) {
      figures().forEach((id, f) -> assertEquals(!id.equals(missing), f.isPresent(), id));
      for (Market market : energy.markets()) {
        if (!market.id().equals(missing) && !market.id().equals("eia")) {
          Expected.days(CURVE, AS_OF, market.days().get());
        }
      }
    }

    private Map<String, Reading<?>> figures() {
      Map<String, Reading<?>> figures = new TreeMap<>();
      energy.markets().forEach(market -> figures.put(market.id(), market.days()));
      figures.put("ecb", energy.usdPerEur());
      figures.put("nyfed", compute.sofrPercent());
      figures.put("getdeploying", compute.gpu());
      return figures;
    }

    private List<SourceUse> uses() {
      List<SourceUse> uses = new ArrayList<>(energy.provenance().sources());
      uses.addAll(compute.provenance().sources());
      return uses;
    }

    private static String reason(Reading<?> figures) {
      return figures instanceof Reading.Missing<?>(String reason) ? reason : "not missing";
    }
  }
}
