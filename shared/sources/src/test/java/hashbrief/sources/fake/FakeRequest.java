package hashbrief.sources.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as the server saw it.
 *
 * @param path below the source's own address, with the query
 * @param headers by lower-case name
 */
public record FakeRequest(String method, String path, Map<String, String> headers, String body) {

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
