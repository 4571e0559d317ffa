package hashbrief.sources.fake;

import hashbrief.core.settings.Settings;
import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.settings.SourceSettings.BitcoinCore;
import hashbrief.core.settings.SourceSettings.Endpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
  public Settings settings(List<String> chain, List<String> price, Duration request) {
    return settings(chain, price, request, Optional.empty());
  }

  /** The same with a file of chain days. */
  public Settings settings(List<String> chain, List<String> price, Duration request, Path csvDays) {
    return settings(chain, price, request, Optional.of(csvDays.toString()));
  }

  private Settings settings(
      List<String> chain, List<String> price, Duration request, Optional<String> csvDays) {
    Map<String, Endpoint> endpoints = new TreeMap<>();
    IDS.forEach(
        id -> endpoints.put(id, new Endpoint(server.url(id), Optional.empty(), Optional.empty())));
    BitcoinCore node =
        new BitcoinCore(
            Optional.of(server.url("bitcoin-core")),
            Optional.empty(),
            Optional.of("user"),
            Optional.of("password"));
    return FakeSettings.of(
        List.of(),
        List.of(),
        new Timeouts(request, request, Duration.ofSeconds(30)),
        new SourceSettings(chain, price, List.of(), endpoints, node, csvDays));
  }

  @Override
  public void close() {
    server.close();
  }
}
