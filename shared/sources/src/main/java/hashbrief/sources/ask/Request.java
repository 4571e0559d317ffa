package hashbrief.sources.ask;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a source.
 *
 * @param source id of the source, as in the settings
 * @param uri with secrets, if it needs any; only {@link #redacted} is ever logged or stored
 * @param headers beyond those of the HTTP policy; never stored
 * @param post body of a POST; empty for GET
 * @param kind what the answer must look like
 */
public record Request(
    String source, URI uri, Map<String, String> headers, Optional<byte[]> post, Kind kind) {

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

  /** A plain GET. */
  public static Request get(String source, URI uri, Kind kind) {
    return new Request(source, uri, Map.of(), Optional.empty(), kind);
  }

  /** A plain GET of a path below the address in the settings. */
  public static Request get(String source, URI base, String path, Kind kind) {
    return get(source, URI.create(base.toString().replaceFirst("/+$", "") + path), kind);
  }

  /** The address without user info and without the values of secret parameters. */
  public String redacted() {
    String plain = uri.toString().replaceFirst("//[^/@]*@", "//");
    return plain.replaceAll("(?i)([?&](api_?key|key|token|securitytoken)=)[^&]*", "$1***");
  }

  @Override
  public String toString() {
    return source + " " + redacted();
  }
}
