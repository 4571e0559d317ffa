package hashbrief.sources.fake;

import hashbrief.sources.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** All chain and price sources on one server, and settings that point at them. */
public final class FakeUpstreams implements AutoCloseable {
  private static final List<String> IDS =
      List.of("mempool", "blockchain-info", "bitcoin-core", "kraken", "coinbase");

  private final FakeServer server = new FakeServer();

  /** Every source answers from the chain. */
  public FakeUpstreams(FakeChain chain) {
    IDS.forEach(id -> chain(id, chain));
  }

  /** From now on the source answers from this chain. */
  public void chain(String id, FakeChain chain) {
    server.route(
        id,
        switch (id) {
          case "mempool" -> new FakeMempool(chain);
          case "blockchain-info" -> new FakeCharts(chain);
          case "bitcoin-core" -> new FakeNode(chain, basic("user:password"), 0);
          case "kraken" -> FakeExchanges.kraken(chain);
          case "coinbase" -> FakeExchanges.coinbase(chain);
          default -> throw new IllegalArgumentException("no fake of " + id);
        });
  }

  public static String basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  public FakeServer server() {
    return server;
  }

  /** Settings with every address here, the sources in the given order. */
  public SourceSettings settings(List<String> chain, List<String> price) {
    return new SourceSettings(chain, price, List.of(), List.of(), FakeAccess.all(server::url));
  }

  @Override
  public void close() {
    server.close();
  }
}
