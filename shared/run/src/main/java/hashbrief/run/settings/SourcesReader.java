package hashbrief.run.settings;

import hashbrief.core.settings.SourceSettings;
import hashbrief.core.settings.SourceSettings.BitcoinCore;
import hashbrief.core.settings.SourceSettings.Endpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the sources are and in which order they are asked. */
final class SourcesReader {

  private static final String CORE = "bitcoin-core";
  private static final String CSV = "csv";
  private static final List<String> CHAIN = List.of("mempool", "blockchain-info", CORE, CSV);
  private static final List<String> PRICE = List.of("kraken", "coinbase", "mempool");
  private static final List<String> GPU = List.of("getdeploying", "gpurentalprices");

  /** A key of the environment that may hold a secret, and the key of the file. */
  static final String EIA_KEY = "HASHBRIEF_EIA_KEY";

  static final String CORE_USER = "HASHBRIEF_BITCOIN_CORE_USER";
  static final String CORE_PASSWORD = "HASHBRIEF_BITCOIN_CORE_PASSWORD";

  private static final Map<String, Endpoint> DEFAULTS = new LinkedHashMap<>();

  static {
    put("mempool", "https://mempool.space/api");
    put("blockchain-info", "https://api.blockchain.info");
    put("kraken", "https://api.kraken.com");
    put("coinbase", "https://api.exchange.coinbase.com");
    put("nyiso", "https://oasis-postings.prod.nysdi.com", "https://mis.nyiso.com");
    put("caiso", "https://oasis.caiso.com");
    put("energy-charts", "https://api.energy-charts.info");
    put("smard", "https://www.smard.de");
    put("eia", "https://api.eia.gov");
    put("ecb", "https://data-api.ecb.europa.eu", "https://www.ecb.europa.eu");
    put("getdeploying", "https://getdeploying.com");
    put("gpurentalprices", "https://gpurentalprices.com");
    put("nyfed", "https://markets.newyorkfed.org");
  }

  private final Map<String, String> environment;
  private final NamedFiles files;

  SourcesReader(Map<String, String> environment, NamedFiles files) {
    this.environment = environment;
    this.files = files;
  }

  SourceSettings read(Section root) {
    String[] keys =
        Stream.concat(Stream.of("chain", "price", "gpu", CORE, CSV), DEFAULTS.keySet().stream())
            .toArray(String[]::new);
    Section sources = root.section("sources", keys);
    List<String> chain = order(sources, "chain", CHAIN, List.of("mempool", "blockchain-info"));
    if (chain.isEmpty()) {
      sources.required("chain").fail("at least one of " + String.join(", ", CHAIN));
    }
    Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    DEFAULTS.forEach((id, otherwise) -> endpoints.put(id, endpoint(sources, id, otherwise)));
    BitcoinCore core = core(sources, chain.contains(CORE));
    Section csv = sources.section(CSV, "days");
    if (chain.contains(CSV)) {
      csv.required("days");
      if (chain.size() > 1) {
        // The file has its own closing prices; mixed with others they would not be one series.
        sources.required("chain").fail("csv alone, or others without it");
      }
    }
    return new SourceSettings(
        chain,
        order(sources, "price", PRICE, PRICE),
        order(sources, "gpu", GPU, GPU),
        endpoints,
        core,
        csv.get("days").map(file -> files.own(file.text("a file"))));
  }

  private static List<String> order(
      Section sources, String key, List<String> known, List<String> otherwise) {
    List<String> ids = new ArrayList<>();
    return sources.items(
        key,
        otherwise,
        item -> {
          String id = item.oneOf(known);
          if (ids.contains(id)) {
            return item.fail("each source once");
          }
          ids.add(id);
          return id;
        });
  }

  private Endpoint endpoint(Section sources, String id, Endpoint otherwise) {
    List<String> keys = new ArrayList<>(List.of("url"));
    boolean second = otherwise.fallbackUrl().isPresent();
    boolean keyed = id.equals("eia");
    if (second) {
      keys.add("fallback-url");
    }
    if (keyed) {
      keys.add("key");
    }
    Section section = sources.section(id, keys.toArray(String[]::new));
    Optional<URI> fallback =
        section.get("fallback-url").isPresent()
            ? section.nullable("fallback-url").map(SourcesReader::url)
            : otherwise.fallbackUrl();
    return new Endpoint(
        section.get("url").map(SourcesReader::url).orElse(otherwise.url()),
        fallback,
        keyed ? secret(EIA_KEY, section, "key") : Optional.empty());
  }

  private BitcoinCore core(Section sources, boolean used) {
    Section core = sources.section(CORE, "url", "cookie-file", "user", "password");
    if (used) {
      url(core.required("url"));
    }
    BitcoinCore node =
        new BitcoinCore(
            core.nullable("url").map(SourcesReader::url),
            core.nullable("cookie-file").map(file -> files.secret(file.text("a file"))),
            secret(CORE_USER, core, "user"),
            secret(CORE_PASSWORD, core, "password"));
    if (node.user().isPresent() != node.password().isPresent()) {
      core.required(node.user().isPresent() ? "password" : "user").secret();
    }
    return node;
  }

  private Optional<String> secret(String variable, Section section, String key) {
    Optional<String> given =
        Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    return given.or(() -> section.nullable(key).map(Node::secret));
  }

  private static URI url(Node node) {
    String allowed = "an address such as https://example.org, without a query";
    try {
      URI uri = new URI(node.text(allowed).replaceFirst("/+$", ""));
      boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return plain && web && uri.getHost() != null ? uri : node.fail(allowed);
    } catch (URISyntaxException e) {
      return node.fail(allowed);
    }
  }

  private static void put(String id, String url) {
    DEFAULTS.put(id, new Endpoint(URI.create(url), Optional.empty(), Optional.empty()));
  }

  private static void put(String id, String url, String fallback) {
    Optional<URI> second = Optional.of(URI.create(fallback));
    DEFAULTS.put(id, new Endpoint(URI.create(url), second, Optional.empty()));
  }
}
