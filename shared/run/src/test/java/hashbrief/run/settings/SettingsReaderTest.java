package hashbrief.run.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.settings.Settings;
import hashbrief.sources.MarketSetting;
import hashbrief.sources.SourceSettings;
import hashbrief.sources.ask.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final SettingsReader READER =
      new SettingsReader(
          List.of("Antminer S21", "Antminer T21"), List.of("se1"), file -> "/here/" + file);

  private static RunSettings read(String yaml) {
    return READER.read(yaml, "my.yaml", Map.of());
  }

  private static String problem(String yaml) {
    String message = assertThrows(SettingsException.class, () -> read(yaml), yaml).getMessage();
    assertFalse(message.contains("\n"), message);
    return message;
  }

  @Test
  void defaults_areThoseOfTheDesign() {
    RunSettings settings = READER.defaults(Map.of());
    assertEquals(1000, settings.figures().thresholdEhPerS());
    assertEquals(1.05, settings.figures().pue());
    assertEquals(0.01, settings.figures().poolFee());
    assertEquals(10, settings.figures().operationUsdPerMwh());
    assertEquals(new Settings.Financing(8, 4), settings.figures().financing());
    assertEquals(
        List.of("nyiso-west", "caiso-np15", "de-lu"),
        settings.sources().markets().stream().map(MarketSetting::id).toList());
    assertEquals(List.of(), settings.figures().sites());
    assertEquals(List.of(), settings.recipients());
    assertEquals(
        new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(120)),
        settings.timeouts());
    SourceSettings sources = settings.sources();
    assertEquals(List.of("mempool", "blockchain-info"), sources.chain());
    assertEquals(List.of("kraken", "coinbase", "mempool"), sources.price());
    assertEquals(List.of("getdeploying", "gpurentalprices"), sources.gpu());
    assertEquals(
        URI.create("https://mempool.space/api"),
        sources.access().get("mempool").url().orElseThrow());
    assertEquals(
        Optional.of(URI.create("https://mis.nyiso.com")),
        sources.access().get("nyiso").fallbackUrl());
    assertEquals(15, sources.access().size());
    assertEquals(Optional.empty(), sources.access().get("bitcoin-core").url());
  }

  @Test
  void exampleOfTheDesign_isRead() {
    RunSettings settings =
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
            recipients: [{email: a@example.org, time-zone: Europe/Berlin}]
            timeouts: {connect: 500ms, request: 20s, step: 2m}
            sources:
              chain: [bitcoin-core, mempool]
              bitcoin-core: {url: "http://127.0.0.1:8332/", cookie-file: null, user: u, password: p}
              eia: {url: "http://127.0.0.1:9/eia/", key: null}
              nyiso: {fallback-url: null}
            """);
    assertEquals(
        List.of(
            new MarketSetting("de-lu", "energy-charts", "DE-LU"),
            new MarketSetting("texas-tariff", "eia", "TX"),
            new MarketSetting("my-meter", "csv", "/here/meter.csv"),
            new MarketSetting("my-contract", "fixed", "45.0")),
        settings.sources().markets());
    assertEquals(
        new Settings.Site("boden", "de-lu", List.of(new Settings.RigCount("Antminer S21", 1200))),
        settings.figures().sites().getFirst());
    assertEquals(Duration.ofMillis(500), settings.timeouts().connect());
    assertEquals(Duration.ofMinutes(2), settings.timeouts().step());
    assertEquals(
        new RunSettings.Recipient("a@example.org", "Europe/Berlin"),
        settings.recipients().getFirst());
    SourceSettings sources = settings.sources();
    assertEquals(
        Optional.of(URI.create("http://127.0.0.1:8332")),
        sources.access().get("bitcoin-core").url());
    assertEquals(Optional.of("p"), sources.access().get("bitcoin-core").value("password"));
    assertEquals(
        URI.create("http://127.0.0.1:9/eia"), sources.access().get("eia").url().orElseThrow());
    assertEquals(Optional.empty(), sources.access().get("nyiso").fallbackUrl());
  }

  @Test
  void locale_isToldToBeGone() {
    assertEquals(
        "my.yaml: recipients[0].locale is no setting any more: all mails have one language and one"
            + " number format; remove it",
        problem("recipients: [{email: a@example.org, locale: de-DE}]"));
  }

  @Test
  void rigsAndLeases_added_areRead() {
    RunSettings settings =
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
    var own = settings.figures().rigs().add();
    assertEquals(16, own.getFirst().joulesPerTerahash());
    assertEquals(LocalDate.of(2025, 6, 30), own.getFirst().released());
    assertFalse(own.getFirst().price().isPresent());
    assertEquals(9.5, own.getLast().price().get().usdPerTerahash());
    assertEquals(List.of("Own 1", "Antminer S21"), settings.figures().rigs().only());
    var lease = settings.figures().addedLeases().getFirst();
    assertEquals(LocalDate.of(2026, 1, 31), lease.announced());
    assertEquals(0.8, lease.noiMargin().get());
    assertEquals("settings", lease.source());
  }

  @Test
  void chainOfAFile_isLookedForWhereFilesAre() {
    SourceSettings sources = read("sources: {chain: [csv], csv: {days: days.csv}}").sources();
    assertEquals(Optional.of("/here/days.csv"), sources.access().get("csv").value("days"));
  }

  @Test
  void secrets_ofTheEnvironment_countBeforeThoseOfTheFile() {
    Map<String, String> environment =
        Map.of(
            "HASHBRIEF_EIA_KEY", "from-environment",
            "HASHBRIEF_BITCOIN_CORE_USER", "u",
            "HASHBRIEF_BITCOIN_CORE_PASSWORD", "p");
    RunSettings settings =
        READER.read("sources: {eia: {key: of-the-file}}", "my.yaml", environment);
    assertEquals(
        Optional.of("from-environment"), settings.sources().access().get("eia").value("key"));
    assertEquals(Optional.of("u"), settings.sources().access().get("bitcoin-core").value("user"));
    assertEquals(
        Optional.of("of-the-file"),
        read("sources: {eia: {key: of-the-file}}").sources().access().get("eia").value("key"));
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
  @CsvFileSource(resources = "bad-values.csv", delimiter = '|', quoteCharacter = '`')
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
