package hashbrief.sources.fake;

import hashbrief.sources.ask.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as the server saw it.
 *
 * @param path below the source's own address, with the query
 * @param headers by lower-case name
 */
public record FakeRequest(String method, String path, Map<String, String> headers, String body) {

  /** A request that goes over no wire. */
  static FakeRequest of(Request request) {
    String query = request.uri().getRawQuery();
    Map<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new FakeRequest(
        request.post().isPresent() ? "POST" : "GET",
        request.uri().getRawPath() + (query == null ? "" : "?" + query),
        headers,
        request.post().map(body -> new String(body, StandardCharsets.UTF_8)).orElse(""));
  }

  /** Value of a query parameter; a missing one fails the test that forgot it. */
  public String parameter(String name) {
    for (String pair : path.substring(path.indexOf('?') + 1).split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalArgumentException("no parameter " + name + " in " + path);
  }

  /** The last part of the path, without the query. */
  public String lastPart() {
    String plain = path.replaceFirst("\\?.*", "");
    return plain.substring(plain.lastIndexOf('/') + 1);
  }
}
