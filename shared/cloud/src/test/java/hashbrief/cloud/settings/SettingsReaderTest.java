package hashbrief.cloud.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.SourceSettings;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final SettingsReader READER =
      new SettingsReader(
          List.of("Antminer S21", "Antminer T21"), List.of("se1"), file -> "/here/" + file);

  private static Settings read(String yaml) {
    return READER.read(yaml, "my.yaml", Map.of());
  }

  private static String problem(String yaml) {
    String message = assertThrows(SettingsException.class, () -> read(yaml), yaml).getMessage();
    assertFalse(message.contains("\n"), message);
    return message;
  }

  @Test
  void defaults_areThoseOfTheDesign() {
    Settings settings = READER.defaults(Map.of());
    assertEquals(1000, settings.thresholdEhPerS());
    assertEquals(1.05, settings.pue());
    assertEquals(0.01, settings.poolFee());
    assertEquals(10, settings.operationUsdPerMwh());
    assertEquals(new Settings.Financing(8, 4), settings.financing());
    assertEquals(
        List.of("nyiso-west", "caiso-np15", "de-lu"),
        settings.markets().stream().map(MarketSpec::id).toList());
    assertEquals(List.of(), settings.sites());
    assertEquals(List.of(), settings.recipients());
    assertEquals(
        new Settings.Timeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(120)),
        settings.timeouts());
    SourceSettings sources = settings.sources();
    assertEquals(List.of("mempool", "blockchain-info"), sources.chain());
    assertEquals(List.of("kraken", "coinbase", "mempool"), sources.price());
    assertEquals(List.of("getdeploying", "gpurentalprices"), sources.gpu());
    assertEquals(URI.create("https://mempool.space/api"), sources.endpoints().get("mempool").url());
    assertEquals(
        Optional.of(URI.create("https://mis.nyiso.com")),
        sources.endpoints().get("nyiso").fallbackUrl());
    assertEquals(13, sources.endpoints().size());
    assertEquals(Optional.empty(), sources.bitcoinCore().url());
  }

  @Test
  void exampleOfTheDesign_isRead() {
    Settings settings =
        read(
            """
            threshold-eh-per-s: 900
            pue: 1.1                          # of the mining site
            financing: {spread-percent: 6.5, years: 3}
            markets:
              - {id: de-lu,       source: energy-charts, zone: DE-LU}
              - {id: texas-tariff, source: eia, state: TX}
              - {id: my-meter,    source: csv, file: meter.csv}
              - {id: my-contract, source: fixed, usd-per-mwh: 45}
            sites:
              - {id: boden, market: de-lu, rigs: [{model: Antminer S21, count: 1200}]}
            rigs: {add: [], only: []}
            leases: {add: []}
            recipients: [{email: a@example.org, time-zone: Europe/Berlin, locale: de-DE}]
            timeouts: {connect: 500ms, request: 20s, step: 2m}
            sources:
              chain: [bitcoin-core, mempool]
              bitcoin-core: {url: "http://127.0.0.1:8332/", cookie-file: null, user: u, password: p}
              eia: {url: "http://127.0.0.1:9/eia/", key: null}
              nyiso: {fallback-url: null}
            """);
    assertEquals(
        List.of(
            new MarketSpec.EnergyCharts("de-lu", "DE-LU"),
            new MarketSpec.Eia("texas-tariff", "TX"),
            new MarketSpec.Csv("my-meter", "/here/meter.csv"),
            new MarketSpec.Fixed("my-contract", 45)),
        settings.markets());
    assertEquals(
        new Settings.Site("boden", "de-lu", List.of(new Settings.RigCount("Antminer S21", 1200))),
        settings.sites().getFirst());
    assertEquals(Duration.ofMillis(500), settings.timeouts().connect());
    assertEquals(Duration.ofMinutes(2), settings.timeouts().step());
    assertEquals(
        new Settings.Recipient("a@example.org", "Europe/Berlin", "de-DE"),
        settings.recipients().getFirst());
    SourceSettings sources = settings.sources();
    assertEquals(Optional.of(URI.create("http://127.0.0.1:8332")), sources.bitcoinCore().url());
    assertEquals(Optional.of("p"), sources.bitcoinCore().password());
    assertEquals(URI.create("http://127.0.0.1:9/eia"), sources.endpoints().get("eia").url());
    assertEquals(Optional.empty(), sources.endpoints().get("nyiso").fallbackUrl());
  }

  @Test
  void rigsAndLeases_added_areRead() {
    Settings settings =
        read(
            """
            rigs:
              add:
                - {model: Own 1, terahash-per-s: 250, watts: 4000, released: 2025-06}
                - {model: Own 2, terahash-per-s: 100, watts: 1500, usd-per-terahash: 9.5, price-date: 2025-12-24}
              only: [Own 1, Antminer S21]
            leases:
              add: [{lessor: A, tenant: B, announced: 2026-01, critical-it-mw: 10, usd-per-kw-month: 120, noi-margin: 0.8}]
            sites: [{id: s, market: se1, rigs: [{model: Own 2, count: 3}]}]
            """);
    var own = settings.rigs().add();
    assertEquals(16, own.getFirst().joulesPerTerahash());
    assertEquals(LocalDate.of(2025, 6, 30), own.getFirst().released());
    assertFalse(own.getFirst().price().isPresent());
    assertEquals(9.5, own.getLast().price().get().usdPerTerahash());
    assertEquals(List.of("Own 1", "Antminer S21"), settings.rigs().only());
    var lease = settings.addedLeases().getFirst();
    assertEquals(LocalDate.of(2026, 1, 31), lease.announced());
    assertEquals(0.8, lease.noiMargin().get());
    assertEquals("settings", lease.source());
  }

  @Test
  void chainOfAFile_isLookedForWhereFilesAre() {
    SourceSettings sources = read("sources: {chain: [csv], csv: {days: days.csv}}").sources();
    assertEquals(Optional.of("/here/days.csv"), sources.csvDays());
  }

  @Test
  void secrets_ofTheEnvironment_countBeforeThoseOfTheFile() {
    Map<String, String> environment =
        Map.of(
            "HASHBRIEF_EIA_KEY", "from-environment",
            "HASHBRIEF_BITCOIN_CORE_USER", "u",
            "HASHBRIEF_BITCOIN_CORE_PASSWORD", "p");
    Settings settings = READER.read("sources: {eia: {key: of-the-file}}", "my.yaml", environment);
    assertEquals(Optional.of("from-environment"), settings.sources().endpoints().get("eia").key());
    assertEquals(Optional.of("u"), settings.sources().bitcoinCore().user());
    assertEquals(
        Optional.of("of-the-file"),
        read("sources: {eia: {key: of-the-file}}").sources().endpoints().get("eia").key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n", "---\n"})
  void file_withoutContent_isRefused(String yaml) {
    assertEquals("my.yaml: is empty; allowed: keys and values", problem(yaml).substring(0, 43));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pue: [1",
        "pue: 1\npue: 2",
        "a: &a [x]\nb: *c",
        "pue: !!java.net.URL [\"http://example.org\"]",
        "pue: 1\n---\npue: 2",
        "\tpue: 1",
        "pue: \u0007",
      })
  void text_thatIsNotAcceptableYaml_isRefusedInOneLine(String yaml) {
    assertEquals("my.yaml", problem(yaml).substring(0, 7));
  }

  @Test
  void text_nestedDeeply_isRefused() {
    assertEquals("my.yaml: nested deeper than 20 levels", problem("pue: " + "[".repeat(50_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "just text|is \"just text\"; allowed: keys and values",
        "pool-fees: 0.01|pool-fees is not a setting; did you mean pool-fee?",
        "colour: blue|colour is not a setting; allowed: threshold-eh-per-s, pue,",
        "pue: \"1.05\"|pue is \"1.05\"; allowed: a number from 1 to 3",
        "pue: 0.9|pue is 0.9; allowed: a number from 1 to 3",
        "pue: .nan|pue is NaN; allowed: a number from 1 to 3",
        "pue: .inf|pue is Infinity; allowed: a number from 1 to 3",
        "pue:|pue is empty; allowed: a number from 1 to 3",
        "pue: true|pue is true; allowed: a number from 1 to 3",
        "pue: {}|pue is an empty map; allowed: a number from 1 to 3",
        "threshold-eh-per-s: 0|threshold-eh-per-s is 0; allowed: a number above 0, at most 1000000",
        "pool-fee: 1|pool-fee is 1; allowed: a fraction from 0 to under 1",
        "pool-fee: -0.1|pool-fee is -0.1; allowed: a fraction from 0 to under 1",
        "operation-usd-per-mwh: -1|operation-usd-per-mwh is -1; allowed: a number from 0 to 1000",
        "financing: 8|financing is 8; allowed: keys and values (spread-percent, years)",
        "financing: {years: 2.5}|financing.years is 2.5; allowed: a whole number from 1 to 30",
        "financing: {year: 2}|financing.year is not a setting; did you mean years?",
        "markets: none|markets is \"none\"; allowed: a list of at most 200",
        "markets: [x]|markets[0] is \"x\"; allowed: keys and values (id, source,",
        "markets: [{source: fixed, usd-per-mwh: 1}]|markets[0] has no id",
        "markets: [{id: a}]|markets[0] has no source",
        "markets: [{id: a, source: nyis, zone: WEST}]|markets[0].source is \"nyis\"; allowed:"
            + " nyiso, caiso, energy-charts, eia, csv, fixed (did you mean nyiso?)",
        "markets: [{id: a, source: fixed}]|markets[0] has no usd-per-mwh",
        "markets: [{id: a, source: fixed, usd-per-mwh: '45'}]|markets[0].usd-per-mwh is \"45\";"
            + " allowed: a number from -1000 to 10000",
        "markets: [{id: a, source: fixed, zone: WEST}]|markets[0].zone is not a setting; allowed:"
            + " id, source, usd-per-mwh",
        "markets: [{id: a, source: nyiso, zone: PJM}]|markets[0].zone is \"PJM\"; allowed: CAPITL,"
            + " CENTRL,",
        "markets: [{id: a, source: energy-charts, zone: DE}]|markets[0].zone is \"DE\"; allowed:"
            + " AT, BE,",
        "markets: [{id: a, source: caiso, node: np 15}]|markets[0].node is \"np 15\"; allowed: a"
            + " node such as",
        "markets: [{id: a, source: eia, state: Texas}]|markets[0].state is \"Texas\"; allowed: AL,"
            + " AK,",
        "markets: [{id: a b, source: fixed, usd-per-mwh: 1}]|markets[0].id is \"a b\"; allowed:"
            + " letters,",
        "markets: [{id: a, source: fixed, usd-per-mwh: 1}, {id: a, source: fixed, usd-per-mwh:"
            + " 2}]|markets[1].id is \"a\"; allowed: an id that no other one has",
        "sites: [{id: s, market: nowhere, rigs: [{model: Antminer S21, count: 1}]}]|sites[0].market"
            + " is \"nowhere\"; allowed: nyiso-west, caiso-np15, de-lu, se1",
        "sites: [{id: s, market: de-lu, rigs: [{model: Antminer S12, count:"
            + " 1}]}]|sites[0].rigs[0].model is \"Antminer S12\"; allowed: Antminer S21, Antminer"
            + " T21 (did you mean Antminer S21?)",
        "sites: [{id: s, market: de-lu, rigs: [{model: Antminer S21, count:"
            + " 0}]}]|sites[0].rigs[0].count is 0; allowed: a whole number above 0",
        "sites: [{id: s, market: de-lu, rigs: []}]|sites[0].rigs is an empty list; allowed: at"
            + " least one {model, count}",
        "rigs: {only: [Antminer X]}|rigs.only[0] is \"Antminer X\"; allowed: Antminer S21, Antminer"
            + " T21",
        "rigs: {add: [{model: Antminer S21, terahash-per-s: 1, watts: 20}]}|rigs.add[0].model is"
            + " \"Antminer S21\"; allowed: a model that is not in the catalogue yet",
        "rigs: {add: [{model: X, terahash-per-s: 0, watts: 20}]}|rigs.add[0].terahash-per-s is 0;"
            + " allowed: a number above 0",
        "rigs: {add: [{model: X, terahash-per-s: 1, watts: 20, usd-per-terahash: 5}]}|rigs.add[0]"
            + " has no price-date",
        "rigs: {add: [{model: X, terahash-per-s: 1, watts: 20, price-date: 2026-01}]}|rigs.add[0]"
            + " has no usd-per-terahash",
        "leases: {add: [{lessor: A, tenant: B, announced: soon, critical-it-mw: 1,"
            + " usd-per-kw-month: 1}]}|leases.add[0].announced is \"soon\"; allowed: a day such as",
        "recipients: [{email: nobody}]|recipients[0].email is \"nobody\"; allowed: an address such"
            + " as a@example.org",
        "recipients: [{email: a@example.org}, {email: A@example.org}]|recipients[1].email is"
            + " \"A@example.org\"; allowed: each address once",
        "recipients: [{email: a@example.org, time-zone: Berlin}]|recipients[0].time-zone is"
            + " \"Berlin\"; allowed: a time zone such as Europe/Berlin",
        "recipients: [{email: a@example.org, locale: de_DE}]|recipients[0].locale is \"de_DE\";"
            + " allowed: a language tag such as de-DE",
        "timeouts: {connect: 5}|timeouts.connect is 5; allowed: a time such as 5s, 500ms or 2m, at"
            + " most 15m",
        "timeouts: {step: 0s}|timeouts.step is \"0s\"; allowed: a time such as",
        "timeouts: {step: 16m}|timeouts.step is \"16m\"; allowed: a time such as",
        "sources: {chain: [mempol]}|sources.chain[0] is \"mempol\"; allowed: mempool,"
            + " blockchain-info, bitcoin-core, csv (did you mean mempool?)",
        "sources: {chain: []}|sources.chain is an empty list; allowed: at least one of mempool,",
        "sources: {chain: [mempool, mempool]}|sources.chain[1] is \"mempool\"; allowed: each source"
            + " once",
        "sources: {price: [binance]}|sources.price[0] is \"binance\"; allowed: kraken, coinbase,"
            + " mempool",
        "sources: {gpu: [vast]}|sources.gpu[0] is \"vast\"; allowed: getdeploying, gpurentalprices",
        "sources: {chain: [bitcoin-core]}|sources.bitcoin-core has no url",
        "sources: {chain: [csv]}|sources.csv has no days",
        "sources: {chain: [csv], csv: {days: }}|sources.csv.days is empty; allowed: a file",
        "sources: {chain: [csv, mempool], csv: {days: d.csv}}|sources.chain is a list; allowed: csv"
            + " alone, or others without it",
        "sources: {bitcoin-core: {user: u}}|sources.bitcoin-core has no password",
        "sources: {bitcoin-core: {user: u, password: 12345}}|sources.bitcoin-core.password is not"
            + " as it must be; allowed: a text",
        "sources: {mempool: {url: ftp://example.org}}|sources.mempool.url is \"ftp://example.org\";"
            + " allowed: an address such as",
        "sources: {mempool: {url: 'https://example.org/?a=b'}}|sources.mempool.url is"
            + " \"https://example.org/?a=b\"; allowed: an address",
        "sources: {mempool: {key: x}}|sources.mempool.key is not a setting; allowed: url",
        "sources: {mempool: {url: null}}|sources.mempool.url is empty; allowed: an address",
        "1: x|1 is not a setting; allowed:",
      })
  void value_bad_isToldWithKeyValueAndWhatIsAllowed(String yaml, String expected) {
    String message = problem(yaml);
    String start = "my.yaml: " + expected;
    assertEquals(start, message.substring(0, Math.min(start.length(), message.length())));
  }

  @Test
  void value_longOrWithControls_isCutToOneLine() {
    String message = problem("pue: \"a\\nb" + "x".repeat(500) + "\"");
    assertEquals("my.yaml: pue is \"a b" + "x".repeat(57) + "...\"", message.substring(0, 81));
  }
}
