package hashbrief.sources.fake;

import hashbrief.sources.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All chain and price sources on one server, and settings that point at them. */
public final class FakeUpstreams implements AutoCloseable {
  private final FakeServer server = new FakeServer();

  /** Every source answers from the chain. */
  public FakeUpstreams(FakeChain chain) {
    routes(chain).forEach(server::route);
  }

  /** From now on the source answers from this chain. */
  public void chain(String id, FakeChain chain) {
    server.route(id, routes(chain).get(id));
  }

  /** How every source answers from a chain, by its id. */
  public static Map<String, Function<FakeRequest, Answer>> routes(FakeChain chain) {
    return Map.of(
        "mempool", new FakeMempool(chain),
        "blockchain-info", new FakeCharts(chain),
        "bitcoin-core", new FakeNode(chain, basic("user:password"), 0),
        "kraken", FakeExchanges.kraken(chain),
        "coinbase", FakeExchanges.coinbase(chain));
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
