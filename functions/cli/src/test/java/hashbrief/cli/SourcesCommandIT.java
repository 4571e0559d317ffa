package hashbrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.Fault;
import hashbrief.sources.fake.compute.FakeNyFed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asked on 20 January before two o'clock, so for the 18th; the 16th was a Friday. */
class SourcesCommandIT {
  private static final FakeChain CHAIN =
      FakeChain.season(LocalDate.of(2023, 10, 1), LocalDate.of(2026, 1, 19));

  @TempDir Path folder;

  private final FakeUpstreams upstreams = new FakeUpstreams(CHAIN);
  private final FakeServer server = upstreams.server();

  @BeforeEach
  void pointEverythingHere() throws IOException {
    server.route("nyfed", new FakeNyFed(day -> 3.65));
    StringBuilder text =
        new StringBuilder(
            """
            timeouts: {connect: 1s, request: 1s, step: 20s}
            markets: [{id: contract, source: fixed, usd-per-mwh: 45}]
            sources:
              gpu: []
            """);
    for (String id : new String[] {"mempool", "blockchain-info", "kraken", "coinbase", "nyfed"}) {
      text.append("  " + id + ": {url: \"" + server.url(id) + "\"}\n");
    }
    text.append("  ecb: {url: \"" + server.url("ecb") + "\", fallback-url: null}\n");
    Files.writeString(folder.resolve("s.yaml"), text);
  }

  @AfterEach
  void close() {
    upstreams.close();
  }

  private Console run() {
    Console console = Console.run(folder, "sources", "--config", "s.yaml");
    assertEquals("", console.err());
    return console;
  }

  private static void assertSays(Console console, String lines) {
    assertTrue(console.out().contains(lines), console.out());
  }

  @Test
  void source_thatAnswers_tellsItsNewestDataAndTheirAge() {
    Console console = run();
    assertEquals(0, console.status());
    assertSays(console, "Asking the sources for the data up to the end of 2026-01-18\n");
    assertSays(
        console,
        "mempool  answers, newest data of 2026-01-18, 0 days old\n    "
            + server.url("mempool")
            + "  (chain facts; mempool.space states no data licence)\n");
    assertSays(console, "nyfed  answers, newest data of 2026-01-16, 2 days old\n");
    assertSays(
        console,
        "fixed  answers, the same on every day\n    a contract at one price  (your own)\n");
  }

  @Test
  void source_thatFails_tellsWhyAndLeavesTheOthersTheirTime() {
    server.fault("mempool", Fault.UNAVAILABLE_503);
    server.fault("blockchain-info", Fault.HANG);
    server.fault("coinbase", Fault.MOVED);
    Instant begin = InstantSource.system().instant();
    Console console = run();
    Duration taken = Duration.between(begin, InstantSource.system().instant());
    assertTrue(taken.compareTo(Duration.ofSeconds(20)) < 0, "took " + taken);
    assertEquals(1, console.status()); // nobody has the chain
    assertSays(console, "mempool  fails: mempool " + server.url("mempool"));
    assertSays(console, "HTTP 503");
    assertSays(console, "blockchain-info  fails: blockchain-info ");
    assertSays(console, "no complete answer within 1000 ms, twice");
    assertSays(console, "kraken  answers, newest data of 2026-01-18, 0 days old\n");
    assertSays(console, "coinbase  fails: coinbase ");
    assertSays(console, "  (public market data of Coinbase; closing prices are facts)\n");
  }

  @Test
  void sources_withOneOfEachKind_areEnough() {
    server.fault("mempool", Fault.GARBAGE);
    server.fault("kraken", Fault.HTML);
    assertEquals(0, run().status());
    server.fault("coinbase", Fault.HTML);
    assertEquals(1, run().status()); // mempool was the last that knew a price
  }
}
