package hashbrief.sources;

import static hashbrief.sources.FakeSources.AS_OF;
import static hashbrief.sources.FakeSources.CURVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.ArchivedFetcher;
import hashbrief.sources.ask.MemoryArchive;
import hashbrief.sources.ask.UserFileException;
import hashbrief.sources.fake.energy.Expected;
import hashbrief.sources.fake.energy.FakeEnergyCharts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnergySourcesTest {
  private static final MarketSetting WEST = new MarketSetting("west", "nyiso", "WEST");
  private static final MarketSetting NYC = new MarketSetting("nyc", "nyiso", "N.Y.C.");
  private static final MarketSetting NP15 = new MarketSetting("np15", "caiso", "TH_NP15_GEN-APND");
  private static final MarketSetting DE_LU = new MarketSetting("de-lu", "energy-charts", "DE-LU");
  private static final MarketSetting FI = new MarketSetting("fi", "energy-charts", "FI");
  private static final MarketSetting TEXAS = new MarketSetting("texas", "eia", "TX");

  private final FakeSources sources = new FakeSources();

  @Test
  void everySourceAnswers_marketsComeInTheOrderOfTheSettings() {
    EnergyPart part =
        read(DE_LU, WEST, new MarketSetting("contract", "fixed", "45"), NP15, TEXAS, NYC);
    assertEquals(
        List.of("de-lu EUR", "west USD", "contract USD", "np15 USD", "texas USD", "nyc USD"),
        part.markets().stream().map(m -> m.id() + " " + m.currency()).toList());
    for (String id : List.of("de-lu", "west", "np15")) {
      Expected.days(CURVE, AS_OF, days(part, id));
    }
    Expected.days(hour -> CURVE.at(hour) + 5, AS_OF, days(part, "nyc"));
    assertEquals(45, days(part, "contract").getLast().mean());
    assertEquals(1.116, part.usdPerEur().get().byDay().lastEntry().getValue());
    assertEquals(List.of(), part.provenance().gaps());
    assertTrue(part.provenance().sources().stream().allMatch(use -> use.usedInsteadOf().isEmpty()));
  }

  @Test
  void twoZonesOfOneMarket_askEachFileOnceAndNameItOnce() {
    EnergyPart part = read(WEST, NYC);
    assertEquals(29, sources.fetcher().asked().size());
    assertEquals(29, part.provenance().sources().size());
    SourceUse newest = part.provenance().sources().getFirst();
    // The file of asOf holds 19 UTC hours up to midnight, of both zones.
    assertEquals(2 * 19, newest.rows());
  }

  @Test
  void firstSourceDown_secondIsUsedAndNamed() {
    sources.down("energy-charts");
    EnergyPart part = read(DE_LU);
    Expected.days(CURVE, AS_OF, days(part, "de-lu"));
    assertEquals("smard", part.markets().getFirst().source());
    SourceUse use = part.provenance().sources().getFirst();
    assertEquals("smard", use.id());
    assertEquals(Optional.of("energy-charts"), use.usedInsteadOf());
    Gap gap = part.provenance().gaps().getFirst();
    assertTrue(gap.reason().startsWith("power prices of de-lu: "), gap.reason());
    assertEquals(List.of("energy-charts"), gap.elements());
    assertTrue(gap.reason().contains("HTTP 503"), gap.reason());
  }

  @Test
  void firstSourceIncomplete_completeSecondIsUsed() {
    Instant until = Instant.parse("2026-01-17T00:00:00Z");
    sources.route(
        "energy-charts",
        new FakeEnergyCharts(hour -> hour.isBefore(until) ? CURVE.at(hour) : Double.NaN));
    EnergyPart part = read(DE_LU);
    assertEquals("smard", part.markets().getFirst().source());
    assertEquals(List.of("energy-charts DE-LU"), part.provenance().gaps().getFirst().elements());
  }

  @Test
  void firstSourceIncomplete_isKeptWhereNoOtherIsBetter() {
    Instant until = Instant.parse("2026-01-17T00:00:00Z");
    sources.route(
        "energy-charts",
        new FakeEnergyCharts(hour -> hour.isBefore(until) ? CURVE.at(hour) : Double.NaN));
    sources.down("smard");
    EnergyPart part = read(DE_LU);
    assertEquals("energy-charts", part.markets().getFirst().source());
    assertEquals(26, days(part, "de-lu").size());
    assertEquals(Optional.empty(), part.provenance().sources().getFirst().usedInsteadOf());
    assertEquals(
        List.of(
            "only 120 of the 168 hours from 2026-01-12 to 2026-01-18",
            "only 624 of the 672 hours from 2025-12-22 to 2026-01-18"),
        part.provenance().gaps().subList(0, 2).stream().map(Gap::reason).toList());
  }

  @Test
  void allSourcesOfAMarketDown_isMissingWithEveryReasonAndTheOthersStand() {
    sources.down("energy-charts", "smard");
    EnergyPart part = read(DE_LU, WEST);
    Expected.days(CURVE, AS_OF, days(part, "west"));
    String reason = reason(part, "de-lu");
    assertTrue(reason.contains("energy-charts") && reason.contains("smard"), reason);
  }

  @Test
  void zoneWithoutSecondSource_asksNone() {
    sources.down("energy-charts");
    String reason = reason(read(FI), "fi");
    assertFalse(reason.contains("smard"), reason);
  }

  @Test
  void noKey_isAGapThatSaysWhatIsNeeded() {
    sources.withoutKey("eia");
    String reason = reason(read(TEXAS), "texas");
    assertTrue(reason.endsWith("eia: sources.eia.key is not set"), reason);
  }

  @Test
  void key_isNowhereInTheReport() {
    assertFalse(read(TEXAS).toString().contains("a-secret-key"));
    sources.down("eia");
    assertFalse(read(TEXAS).toString().contains("a-secret-key"));
  }

  @Test
  void rate_secondAddressIsNamedWithTheHostOfTheFirst() {
    sources.down("ecb");
    EnergyPart part = read(DE_LU);
    assertEquals(1.116, part.usdPerEur().get().byDay().lastEntry().getValue());
    SourceUse use = part.provenance().sources().getLast();
    assertEquals(Optional.of("ecb.test"), use.usedInsteadOf());
    Gap gap = part.provenance().gaps().getLast();
    assertTrue(gap.reason().startsWith("USD per EUR: "), gap.reason());
    assertEquals(List.of("ecb.test"), gap.elements());
  }

  @Test
  void rate_isNotAskedForWhereNoMarketNeedsIt() {
    EnergyPart part = read(NP15);
    assertEquals(Reading.missing("no market is priced in EUR"), part.usdPerEur());
    assertEquals(1, sources.fetcher().asked().size());
  }

  @Test
  void mistakeInAFileOfTheReader_isToldBeforeAnythingIsAsked() {
    assertThrows(
        UserFileException.class,
        () -> read(WEST, new MarketSetting("meter", "csv", "no-such-file.csv")));
    assertEquals(List.of(), sources.fetcher().asked());
  }

  @Test
  void archive_givesTheSamePartWithItsFailures() {
    sources.down("energy-charts", "nyiso");
    SourceSettings settings = sources.settings(List.of(), WEST, DE_LU, NP15);
    MemoryArchive archive = new MemoryArchive();
    EnergyPart live =
        EnergySources.read(settings, ArchivedFetcher.live(archive, sources.fetcher()), AS_OF);
    EnergyPart again = EnergySources.read(settings, ArchivedFetcher.archived(archive), AS_OF);
    assertEquals(live, again);
    assertEquals("smard", again.markets().get(1).source());
  }

  private EnergyPart read(MarketSetting... markets) {
    ArchivedFetcher fetcher = ArchivedFetcher.live(new MemoryArchive(), sources.fetcher());
    return EnergySources.read(sources.settings(List.of(), markets), fetcher, AS_OF);
  }

  private static List<MarketDay> days(EnergyPart part, String id) {
    return market(part, id).days().get();
  }

  private static String reason(EnergyPart part, String id) {
    return switch (market(part, id).days()) {
      case Reading.Present<List<MarketDay>> present -> "present: " + present;
      case Reading.Missing<List<MarketDay>>(String reason) -> reason;
    };
  }

  private static Market market(EnergyPart part, String id) {
    return part.markets().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }
}
