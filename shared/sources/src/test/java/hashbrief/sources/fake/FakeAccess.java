package hashbrief.sources.fake;

import hashbrief.sources.Providers;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the fakes are reached: every provider that is asked over a network, at a place of its own.
 */
public final class FakeAccess {

  /** Second addresses are routes of their own, with this behind the id of the source. */
  public static final String OLD = "-old";

  private FakeAccess() {}

  /** One provider at one address. */
  public static Access at(Provider provider, String url) {
    return at(provider, url, Map.of());
  }

  public static Access at(Provider provider, String url, Map<String, String> values) {
    return new Access(provider, Optional.of(URI.create(url)), Optional.empty(), values);
  }

  /** Every provider; {@code url} says where a route is. */
  public static Map<String, Access> all(Function<String, URI> url) {
    Map<String, Access> all = new LinkedHashMap<>();
    Providers.ALL.stream()
        .filter(Provider::online)
        .forEach(
            provider ->
                all.put(
                    provider.id(),
                    new Access(
                        provider,
                        Optional.of(url.apply(provider.id())),
                        provider.fallbackUrl().map(old -> url.apply(provider.id() + OLD)),
                        secrets(provider))));
    return all;
  }

  /** The same as a settings file writes it, below {@code sources:}. */
  public static String yaml(Function<String, URI> url) {
    return all(url).values().stream()
        .map(
            access -> {
              StringJoiner keys = new StringJoiner(", ", "{", "}");
              access.url().ifPresent(address -> keys.add("url: \"" + address + "\""));
              access
                  .fallbackUrl()
                  .ifPresent(address -> keys.add("fallback-url: \"" + address + "\""));
              access.values().forEach((key, value) -> keys.add(key + ": " + value));
              return "  " + access.provider().id() + ": " + keys + "\n";
            })
        .collect(Collectors.joining());
  }

  /** Time-outs of a test. */
  public static Timeouts timeouts(Duration request) {
    return new Timeouts(request, request, Duration.ofSeconds(30));
  }

  private static Map<String, String> secrets(Provider provider) {
    return provider.keys().stream()
        .filter(key -> key.kind() == Key.Kind.SECRET)
        .collect(
            Collectors.toMap(
                Key::name, key -> key.name().equals("key") ? "a-secret-key" : key.name()));
  }
}
