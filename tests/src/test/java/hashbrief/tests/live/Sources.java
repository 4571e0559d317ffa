package hashbrief.tests.live;

import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeCharts;
import hashbrief.sources.fake.FakeExchanges;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeMempool;
import hashbrief.sources.fake.FakeNode;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.FakeEcb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Every source on one server, as it stands when the bundled days are over. */
final class Sources implements AutoCloseable {

  static final Curve CURVE = Curve.daily(50);

  private static final LocalDate NEWEST = LocalDate.parse("2026-01-20");

  private final FakeServer server = new FakeServer();

  Sources() {
    FakeChain chain = BundledSeason.chain();
    server.route("mempool", new FakeMempool(chain));
    server.route("blockchain-info", new FakeCharts(chain));
    server.route("kraken", FakeExchanges.kraken(chain));
    server.route("coinbase", FakeExchanges.coinbase(chain));
    FakeMarkets.routes(CURVE, NEWEST).forEach(server::route);
    server.route("ecb", new FakeEcb(Sources::usdPerEur, NEWEST));
  }

  static double usdPerEur(LocalDate day) {
    return 1.1 + day.getDayOfMonth() / 1000.0;
  }

  FakeServer server() {
    return server;
  }

  /** Adds a node, which knows two years. */
  void addNode() {
    String authorization = FakeUpstreams.basic("user:password");
    server.route("bitcoin-core", new FakeNode(BundledSeason.longChain(), authorization, 0));
  }

  /** Settings whose every address is here. */
  Path settings(Path file, String chain) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            timeouts: {connect: 2s, request: 4s, step: 60s}
            markets:
              - {id: nyiso-west, source: nyiso, zone: WEST}
              - {id: caiso-np15, source: caiso, node: TH_NP15_GEN-APND}
              - {id: de-lu, source: energy-charts, zone: DE-LU}
            sources:
            """);
    text.append("  chain: [" + chain + "]\n");
    text.append(FakeAccess.yaml(server::url));
    return Files.writeString(file, text);
  }

  @Override
  public void close() {
    server.close();
  }
}
