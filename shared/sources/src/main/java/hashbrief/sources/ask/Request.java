package hashbrief.sources.ask;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request of a source.
 *
 * @param source id of the source, as in the settings
 * @param pace at least so long between two requests to the host
 * @param uri with secrets, if it needs any; only {@link #redacted} is ever logged or stored
 * @param hidden parts of the path that the settings put there: they may be tokens
 * @param headers beyond those of the HTTP policy; never stored
 * @param post body of a POST; empty for GET
 * @param kind what the answer must look like
 */
public record Request(
    String source,
    Duration pace,
    URI uri,
    List<String> hidden,
    Map<String, String> headers,
    Optional<byte[]> post,
    Kind kind) {

  /** What a body is sniffed for before it is parsed. */
  public enum Kind {
    JSON,
    /** JSON, and a node that is still starting says so inside an answer with status 200. */
    JSON_RPC,
    CSV,
    XML,
    ZIP,
    TEXT
  }

  /** Begins a request to a provider, of a path below an address in the settings. */
  public static Builder to(Provider provider, URI base, String path) {
    return new Builder(provider, base, path);
  }

  /** An address of the settings without what may be secret in it. */
  public static String redacted(Provider provider, URI address) {
    return to(provider, address, "").as(Kind.TEXT).redacted();
  }

  /** The address without what may be secret: parts of its path, values of secret parameters. */
  public String redacted() {
    String plain = uri.toString();
    for (String part : hidden) {
      plain = plain.replace("/" + part, "/***");
    }
    return plain.replaceAll("(?i)([?&](api_?key|key|token|securitytoken)=)[^&]*", "$1***");
  }

  @Override
  public String toString() {
    return source + " " + redacted();
  }

  /** A request on its way. */
  public static final class Builder {
    private final Provider provider;
    private final URI base;
    private final StringBuilder address;
    private char next = '?';
    private Map<String, String> headers = Map.of();
    private Optional<byte[]> post = Optional.empty();

    private Builder(Provider provider, URI base, String path) {
      this.provider = provider;
      this.base = base;
      this.address = new StringBuilder(base.toString().replaceFirst("/+$", "")).append(path);
    }

    /** Adds a parameter; name and value are encoded. */
    public Builder query(String name, Object value) {
      address.append(next).append(encoded(name)).append('=').append(encoded(value.toString()));
      next = '&';
      return this;
    }

    public Builder headers(Map<String, String> more) {
      headers = more;
      return this;
    }

    public Builder post(String body) {
      post = Optional.of(body.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    public Request as(Kind kind) {
      URI uri = URI.create(address.toString());
      return new Request(provider.id(), provider.pace(), uri, hidden(), headers, post, kind);
    }

    // A colon may stand in a query, and some servers take times only with it.
    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    // What stands in the default address, and the id of the provider, is no secret.
    private List<String> hidden() {
      Set<String> known = new HashSet<>(Set.of("", provider.id()));
      provider.url().ifPresent(url -> known.addAll(parts(url)));
      provider.fallbackUrl().ifPresent(url -> known.addAll(parts(url)));
      return parts(base).stream().filter(part -> !known.contains(part)).toList();
    }

    private static List<String> parts(URI address) {
      String path = address.getRawPath();
      return path == null ? List.of() : Arrays.stream(path.split("/")).toList();
    }
  }
}
