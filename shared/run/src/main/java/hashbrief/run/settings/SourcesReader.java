package hashbrief.run.settings;

import hashbrief.sources.MarketSetting;
import hashbrief.sources.Providers;
import hashbrief.sources.SourceSettings;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.files.OwnFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the sources are and in which order they are asked, as the providers declare it. */
final class SourcesReader {

  private static final String CSV = OwnFile.PROVIDER.id();
  private static final List<String> CHAIN = Providers.ids(Provider::chain);
  // Those that are there without the reader having set up anything.
  private static final List<String> DEFAULT_CHAIN =
      Providers.ids(provider -> provider.url().flatMap(url -> provider.chain()));

  private static final List<String> PRICE = Providers.ids(Provider::price);
  private static final List<String> GPU = Providers.ids(Provider::gpu);
  private static final List<String> ORDERS = List.of("chain", "price", "gpu");

  private final Map<String, String> environment;
  private final NamedFiles files;

  SourcesReader(Map<String, String> environment, NamedFiles files) {
    this.environment = environment;
    this.files = files;
  }

  SourceSettings read(Settable root, List<MarketSetting> markets) {
    List<Provider> configurable = Providers.ALL.stream().filter(p -> !keys(p).isEmpty()).toList();
    String[] keys =
        Stream.concat(ORDERS.stream(), configurable.stream().map(Provider::id))
            .toArray(String[]::new);
    Settable sources = root.section("sources", keys);
    List<String> chain = order(sources, "chain", CHAIN, DEFAULT_CHAIN);
    if (chain.isEmpty()) {
      sources.required("chain").fail("at least one of " + String.join(", ", CHAIN));
    }
    Map<String, Access> access = new LinkedHashMap<>();
    for (Provider provider : configurable) {
      access.put(provider.id(), access(sources, provider, chain.contains(provider.id())));
    }
    if (chain.contains(CSV) && chain.size() > 1) {
      // The file has its own closing prices; mixed with others they would not be one series.
      sources.required("chain").fail("csv alone, or others without it");
    }
    return new SourceSettings(
        chain,
        order(sources, "price", PRICE, PRICE),
        order(sources, "gpu", GPU, GPU),
        markets,
        access);
  }

  private static List<String> order(
      Settable sources, String key, List<String> known, List<String> otherwise) {
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

  private static List<String> keys(Provider provider) {
    List<String> keys = new ArrayList<>();
    if (provider.online()) {
      keys.add("url");
    }
    provider.fallbackUrl().ifPresent(url -> keys.add("fallback-url"));
    provider.keys().forEach(key -> keys.add(key.name()));
    return keys;
  }

  /**
   * @param needed the source is asked for the chain, so that what has no default must be there
   */
  private Access access(Settable sources, Provider provider, boolean needed) {
    Settable section = sources.section(provider.id(), keys(provider).toArray(String[]::new));
    if (needed && provider.online() && provider.url().isEmpty()) {
      url(provider, section.required("url"));
    }
    Map<String, String> values = new HashMap<>();
    for (Key key : provider.keys()) {
      Optional<String> value = value(section, key);
      value.ifPresent(text -> values.put(key.name(), text));
      if (needed && !provider.online() && value.isEmpty()) {
        section.required(key.name()).fail(key.allowed());
      }
    }
    if (values.containsKey("user") != values.containsKey("password")) {
      section.required(values.containsKey("user") ? "password" : "user").secret();
    }
    Optional<URI> fallback =
        section.get("fallback-url").isPresent()
            ? section.nullable("fallback-url").map(node -> url(provider, node))
            : provider.fallbackUrl();
    Optional<Node> address =
        provider.url().isPresent() ? section.get("url") : section.nullable("url");
    Optional<URI> url = address.map(node -> url(provider, node)).or(provider::url);
    return new Access(provider, url, fallback, values);
  }

  private Optional<String> value(Settable section, Key key) {
    Optional<String> given = key.variable().map(environment::get).filter(text -> !text.isBlank());
    return given.or(() -> section.nullable(key.name()).map(node -> value(node, key, files)));
  }

  /** The value of a key that a provider declares. */
  static String value(Node node, Key key, NamedFiles files) {
    return switch (key.kind()) {
      case FILE -> files.own(node.text(key.allowed()));
      case SECRET_FILE -> files.secret(node.text(key.allowed()));
      case SECRET -> node.secret();
      case NUMBER ->
          String.valueOf(
              node.number(key.allowed(), value -> value >= key.lowest() && value <= key.highest()));
      case TEXT ->
          key.values().isEmpty()
              ? node.text(key.allowed(), key.pattern().pattern())
              : node.oneOf(key.values());
    };
  }

  /** A variable holds the whole address where a part of it is withheld from the file. */
  private URI url(Provider provider, Node node) {
    String key = node.path().substring(node.path().lastIndexOf('.') + 1);
    String variable = SecretScalars.variable("/sources/" + provider.id() + "/" + key);
    String given = environment.get(variable);
    return url(given == null || given.isBlank() ? node : new Node(node.file(), node.path(), given));
  }

  private static URI url(Node node) {
    String allowed = "an address such as https://example.org, without user, password and query";
    if (!(node.value() instanceof String text)) {
      return node.fail(allowed);
    }
    try {
      URI uri = new URI(text.replaceFirst("/+$", ""));
      boolean plain =
          uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (plain && web && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, without the value: it may hold a secret
    }
    return node.failUnseen(allowed);
  }
}
