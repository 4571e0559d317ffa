package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.power.MarketDay;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.energy.Zips;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every provider on an answer in its exact form; what is real of it is in the README beside them.
 */
class TranscribedAnswersTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/hashbrief/sources/answers").toAbsolutePath();
  private static final LocalDate SUNDAY = LocalDate.parse("2026-01-18");
  private static final Set<String> READ = new HashSet<>();

  private final FakeHosts hosts = new FakeHosts();
  private final Map<String, Access> access =
      FakeAccess.all(id -> URI.create("http://" + id + ".test"));

  @AfterAll
  static void everyFile_isReadByATest() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertEquals(
          List.of(),
          files
              .filter(Files::isRegularFile)
              .map(file -> FOLDER.relativize(file).toString())
              .filter(name -> !name.equals("README.md") && !READ.contains(name))
              .toList());
    }
    assertEquals(
        Providers.ALL.stream().filter(Provider::online).map(Provider::id).sorted().toList(),
        READ.stream()
            .map(name -> name.substring(0, name.indexOf('/')))
            .distinct()
            .sorted()
            .toList());
  }

  private static String file(String name) {
    READ.add(name);
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private SourceSettings settings(
      List<String> chain, List<String> price, List<String> gpu, MarketSetting... markets) {
    return new SourceSettings(chain, price, gpu, List.of(markets), access);
  }

  private void answer(String id, String file) {
    String body = file(file);
    hosts.route(id + ".test", request -> Answer.status(200, body));
  }

  @Test
  void prices_ofThreeExchanges_areTheCloses() throws UpstreamException {
    answer("kraken", "kraken/2026-01-18.real.json");
    String candles = file("coinbase/2026-01-18.real.json");
    hosts.route(
        "coinbase.test",
        request -> Answer.status(200, request.path().contains("2026-01-18") ? candles : "[]"));
    answer("mempool", "mempool/historical-price.2026-01-18.real.json");
    SourceSettings settings =
        settings(List.of("mempool"), List.of("kraken", "coinbase", "mempool"), List.of());
    for (Upstream<DailySeries> source : ChainSources.prices(settings)) {
      DailySeries closes = source.read(hosts, SUNDAY).figures();
      assertEquals(94_261, closes.byDay().get(SUNDAY), source.id());
      assertEquals(97_044, closes.byDay().get(LocalDate.parse("2026-01-14")), source.id());
    }
  }

  @Test
  void chains_ofTwoProviders_areTheWeek() throws UpstreamException {
    String rates = file("mempool/hashrate.2026-01-18.real.json");
    String epochs = file("mempool/difficulty-adjustments.2026-01-18.real.json");
    hosts.route(
        "mempool.test",
        request ->
            request.path().startsWith("/v1/mining/hashrate/")
                ? Answer.status(200, rates)
                : request.path().equals("/v1/mining/difficulty-adjustments")
                    ? Answer.status(200, epochs)
                    : Answer.status(404, ""));
    Map<String, String> charts =
        Map.of(
            "hash-rate", file("blockchain-info/hash-rate.2026-01-18.real.json"),
            "difficulty", file("blockchain-info/difficulty.2026-01-18.real.json"),
            "transaction-fees", file("blockchain-info/transaction-fees.2026-01-18.real.json"));
    hosts.route(
        "blockchain-info.test", request -> Answer.status(200, charts.get(request.lastPart())));
    for (Upstream<ChainFigures> source :
        ChainSources.chains(
            settings(List.of("mempool", "blockchain-info"), List.of(), List.of()))) {
      ChainDay day = source.read(hosts, SUNDAY).figures().history().days().get(SUNDAY);
      assertEquals(1019.4, day.hashrateEhPerS(), 0.3, source.id());
      assertEquals(140, day.blocks(), source.id());
      assertEquals(146_472_570_619_930.78, day.difficulty(), 1, source.id());
    }
  }

  @Test
  void power_ofADay_isReadAndDoesNotStandForAWeek() {
    answer("energy-charts", "energy-charts/2024-12-08.real.json");
    String day = file("smard/2024-12-08.real.json");
    hosts.route(
        "smard.test",
        request ->
            Answer.status(
                200, request.path().contains("index_") ? "{\"timestamps\":[1733093000000]}" : day));
    refused("energy-charts", "DE-LU", "2024-12-08", "only 24 of the 168 hours");
    refused("smard", "DE-LU", "2024-12-08", "only 24 of the 168 hours");
    String csv = file("caiso/2026-07-14.real.csv");
    hosts.route(
        "caiso.test", request -> new Answer.Whole(200, Map.of(), Zips.of(Map.of("a.csv", csv))));
    refused("caiso", "TH_SP15_GEN-APND", "2026-07-14", "only 5 of the 168 hours");
    String autumn = file("nyiso/2025-11-02.real.csv");
    hosts.route(
        "nyiso.test",
        request ->
            request.path().contains("20251102")
                ? Answer.status(200, autumn)
                : Answer.status(404, ""));
    refused("nyiso", "WEST", "2025-11-02", "only 2 of the 168 hours");
  }

  private void refused(String source, String place, String asOf, String why) {
    MarketSetting market =
        new MarketSetting("m", source.equals("smard") ? "energy-charts" : source, place);
    Upstream<?> upstream =
        EnergySources.upstreams(settings(List.of(), List.of(), List.of(), market)).stream()
            .filter(one -> one.id().equals(source))
            .findFirst()
            .orElseThrow();
    var e =
        assertThrows(UpstreamException.class, () -> upstream.read(hosts, LocalDate.parse(asOf)));
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }

  @Test
  void tariff_isThatOfTheNewestMonth() throws UpstreamException {
    answer("eia", "eia/2025-10.real.json");
    var market = new MarketSetting("us", "eia", "US");
    Upstream<?> source =
        EnergySources.upstreams(settings(List.of(), List.of(), List.of(), market)).getFirst();
    MarketDay day = (MarketDay) ((List<?>) source.read(hosts, SUNDAY).figures()).getLast();
    assertEquals(90, day.mean());
  }

  @Test
  void rates_areThoseOfTheBanks() {
    LocalDate asOf = LocalDate.parse("2026-03-18");
    answer("ecb", "ecb/2026-03-18.real.csv");
    hosts.route("ecb-old.test", request -> Answer.status(200, file("ecb/2026-03-18.real.xml")));
    SourceSettings euro =
        settings(List.of(), List.of(), List.of(), new MarketSetting("m", "energy-charts", "FI"));
    assertEquals(1.15, EnergySources.read(euro, hosts, asOf).usdPerEur().get().byDay().get(asOf));
    hosts.route("ecb.test", request -> Answer.status(503, ""));
    assertEquals(1.15, EnergySources.read(euro, hosts, asOf).usdPerEur().get().byDay().get(asOf));
    answer("nyfed", "nyfed/2026-01-16.real.json");
    DailySeries sofr =
        ComputeSources.read(settings(List.of(), List.of(), List.of()), hosts, SUNDAY)
            .sofrPercent()
            .get();
    assertEquals(Map.of(LocalDate.parse("2026-01-16"), 3.65), sofr.byDay());
  }

  @Test
  void rental_isTheMedianOnDemand() {
    LocalDate asOf = LocalDate.parse("2026-10-12");
    answer("getdeploying", "getdeploying/2026-10-05.made.csv");
    answer("gpurentalprices", "gpurentalprices/2026-10-05.made.json");
    for (String id : List.of("getdeploying", "gpurentalprices")) {
      DailySeries rental =
          ComputeSources.read(settings(List.of(), List.of(), List.of(id)), hosts, asOf)
              .gpu()
              .get()
              .usdPerHour();
      assertEquals(
          id.equals("getdeploying") ? 3.4092 : 3.99, rental.byDay().lastEntry().getValue());
    }
  }

  @Test
  void node_withItsFirstBlockAlone_isStale() {
    String header = file("bitcoin-core/height-0.real.json");
    hosts.route(
        "bitcoin-core.test",
        request ->
            Answer.status(
                200,
                request.body().contains("getblockheader")
                    ? header
                    : request.body().contains("getblockcount")
                        ? "[{\"result\":0,\"error\":null,\"id\":0}]"
                        : "[{\"result\":\"000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f\",\"error\":null,\"id\":0}]"));
    Upstream<?> node =
        ChainSources.chains(settings(List.of("bitcoin-core"), List.of(), List.of())).getFirst();
    var e = assertThrows(UpstreamException.class, () -> node.read(hosts, SUNDAY));
    assertTrue(
        e.getMessage().contains("its newest block is of 2009-01-03T18:15:05Z"), e.getMessage());
  }
}
