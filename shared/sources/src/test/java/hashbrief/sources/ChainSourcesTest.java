package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.HttpFetcher;
import hashbrief.sources.ask.Timeouts;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.Fault;
import hashbrief.sources.files.OwnFile;
import hashbrief.sources.providers.kraken.KrakenPrice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainSourcesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);
  private static final Timeouts TIMEOUTS = FakeAccess.timeouts(Duration.ofSeconds(5));
  private static final FakeChain CHAIN =
      FakeChain.season(LocalDate.of(2023, 10, 1), AS_OF.plusDays(2));

  private final FakeUpstreams upstreams = new FakeUpstreams(CHAIN);

  @AfterEach
  void close() {
    upstreams.close();
  }

  private ChainPart read(List<String> chain, List<String> price) throws UpstreamException {
    SourceSettings settings = upstreams.settings(chain, price);
    try (HttpFetcher fetcher = new HttpFetcher(TIMEOUTS, InstantSource.system())) {
      return ChainSources.read(settings, fetcher, AS_OF);
    }
  }

  @Test
  void read_everySource_agreesWithTheChainInTheReportWeek() throws UpstreamException {
    for (String id : List.of("mempool", "blockchain-info", "bitcoin-core")) {
      ChainPart part = read(List.of(id), List.of("kraken"));
      for (LocalDate day = AS_OF.minusDays(6); !day.isAfter(AS_OF); day = day.plusDays(1)) {
        ChainDay read = part.chain().days().get(day);
        List<FakeChain.Block> blocks = CHAIN.of(day);
        double difficulty =
            blocks.stream().mapToDouble(FakeChain.Block::difficulty).average().orElseThrow();
        assertEquals(blocks.size(), read.blocks(), id + " " + day);
        assertEquals(difficulty, read.difficulty(), difficulty * 1e-9, id);
        assertEquals(
            Work.ehPerS(blocks.size(), difficulty, 86_400), read.hashrateEhPerS(), 1e-6, id);
        double fees = blocks.stream().mapToLong(FakeChain.Block::feesSat).sum() / 1e8;
        assertEquals(fees, read.feesBtc().get(), 1e-7, id + " " + day);
        assertEquals(3.125, read.subsidyBtc());
      }
      assertEquals(AS_OF, part.chain().days().lastKey());
      assertTrue(part.chain().days().firstKey().isBefore(AS_OF.minusDays(725)), id);
    }
  }

  @Test
  void read_mempool_hasExactWindowsHeightsTimesAndPools() throws UpstreamException {
    ChainPart part = read(List.of("mempool", "blockchain-info"), List.of("kraken", "coinbase"));
    for (int back : new int[] {0, 7, 14, 30, 90}) {
      LocalDate day = AS_OF.minusDays(back);
      assertEquals(CHAIN.endHeight(day), part.chain().days().get(day).endHeight().get());
    }
    int pools = part.poolBlocks().get().values().stream().mapToInt(i -> i).sum();
    assertEquals(CHAIN.endHeight(AS_OF) - CHAIN.endHeight(AS_OF.minusDays(7)), pools);
    long back = CHAIN.endHeight(AS_OF) - 503;
    assertEquals(CHAIN.block(back).time(), part.chain().blockTimes().get(back).getEpochSecond());
    for (LocalDate day : List.of(AS_OF.minusDays(7), AS_OF.minusDays(30))) {
      double fees = CHAIN.of(day).stream().mapToLong(FakeChain.Block::feesSat).sum() / 1e8;
      assertEquals(fees, part.chain().days().get(day).feesBtc().get(), 0.02 * fees);
    }
    assertEquals(List.of(), part.provenance().gaps());
    assertTrue(part.provenance().checks().stream().allMatch(Check::passed));
    assertEquals(
        List.of(
            "mempool-blocks",
            "mempool-rate",
            "blocks-of-two-sources",
            "rate-of-two-sources",
            "price-of-two-sources"),
        part.provenance().checks().stream().map(Check::id).toList());
    assertFalse(part.provenance().sources().stream().anyMatch(s -> s.usedInsteadOf().isPresent()));
  }

  @Test
  void read_secondSourceDown_isNamedAsAComparisonAndReplacesNothing() throws UpstreamException {
    upstreams.server().fault("blockchain-info", Fault.HTML);
    upstreams.server().fault("kraken", Fault.EMPTY);
    ChainPart part = read(List.of("mempool", "blockchain-info"), List.of("kraken", "coinbase"));
    assertEquals(
        List.of(List.of("blockchain-info"), List.of("kraken")),
        part.provenance().gaps().stream().map(Gap::elements).toList());
    String compared = part.provenance().gaps().getFirst().reason();
    assertTrue(compared.startsWith("comparison of the chain: "), compared);
    assertEquals(
        Set.of("coinbase"),
        part.provenance().sources().stream()
            .filter(use -> use.usedInsteadOf().isPresent())
            .map(SourceUse::id)
            .collect(Collectors.toSet()));
  }

  @Test
  void read_noChainAtAll_failsWithEveryReason() {
    upstreams.server().fault("blockchain-info", Fault.HTML);
    upstreams.server().fault("mempool", Fault.EMPTY);
    UpstreamException e =
        assertThrows(
            UpstreamException.class,
            () -> read(List.of("mempool", "blockchain-info"), List.of("kraken")));
    assertTrue(e.getMessage().contains("mempool") && e.getMessage().contains("an empty answer"));
    assertTrue(e.getMessage().contains("a web page instead of JSON"), e.getMessage());
  }

  @Test
  void read_noPriceAtAll_isMissingWithEveryReason() throws UpstreamException {
    upstreams.server().fault("kraken", Fault.HTML);
    upstreams.server().fault("coinbase", Fault.EMPTY);
    ChainPart part = read(List.of("blockchain-info"), List.of("kraken", "coinbase"));
    String reason =
        switch (part.closes()) {
          case Reading.Present<DailySeries> present -> "present";
          case Reading.Missing<DailySeries>(String why) -> why;
        };
    assertTrue(reason.startsWith("no source of the price delivered: "), reason);
    assertTrue(reason.contains("a web page") && reason.contains("an empty answer"), reason);
  }

  @Test
  void read_sourcesThatDisagree_areShownAndNotAveraged() throws UpstreamException {
    FakeChain other =
        CHAIN.with(
            b ->
                new FakeChain.Block(
                    b.height(), b.time(), b.difficulty() * 1.02, b.feesSat(), b.pool()),
            usd -> usd * 0.98);
    upstreams.chain("blockchain-info", other);
    upstreams.chain("coinbase", other);
    ChainPart part = read(List.of("mempool", "blockchain-info"), List.of("kraken", "coinbase"));
    assertEquals(
        List.of("rate-of-two-sources", "price-of-two-sources"),
        part.provenance().checks().stream().filter(c -> !c.passed()).map(Check::id).toList());
    assertEquals(CHAIN.closes().get(AS_OF), part.closes().get().byDay().get(AS_OF), 0.05);
  }

  @Test
  void read_ownFile_givesDaysAndStandsBehindThePriceSources(@TempDir Path folder)
      throws UpstreamException, IOException {
    Path file = folder.resolve("days.csv");
    String header = "date,end_height,blocks,hashrate_eh_per_s,fees_btc,price_usd\n";
    String rows =
        AS_OF
            .minusDays(9)
            .datesUntil(AS_OF.plusDays(1))
            .map(
                day ->
                    "%s,%s,140,1020.5,2.5,94000\n"
                        .formatted(day, 930_000 + 140 * (day.toEpochDay() - 20_000)))
            .collect(Collectors.joining());
    Files.writeString(file, header + rows);
    upstreams.server().fault("kraken", Fault.EMPTY);
    SourceSettings settings =
        new SourceSettings(
            List.of("csv"),
            List.of("kraken"),
            List.of(),
            List.of(),
            Map.of(
                "csv",
                new Access(
                    OwnFile.PROVIDER,
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("days", file.toString())),
                "kraken",
                FakeAccess.at(KrakenPrice.PROVIDER, upstreams.server().url("kraken").toString())));
    try (HttpFetcher fetcher = new HttpFetcher(TIMEOUTS, InstantSource.system())) {
      ChainPart part = ChainSources.read(settings, fetcher, AS_OF);
      assertEquals(140, part.chain().days().get(AS_OF).blocks());
      assertEquals(94_000, part.closes().get().byDay().get(AS_OF));
      assertEquals(Optional.of("kraken"), part.provenance().sources().getLast().usedInsteadOf());
    }
  }
}
