package hashbrief.core.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sources to ask, in which order, and where they are.
 *
 * @param chain ids of chain sources, best first
 * @param price ids of price sources, best first
 * @param gpu ids of sources of GPU rental, best first
 * @param endpoints address by source id; every source but csv has one
 * @param bitcoinCore how to reach a node
 * @param csvDays file of chain days of the reader's own (source id {@code csv})
 */
public record SourceSettings(
    List<String> chain,
    List<String> price,
    List<String> gpu,
    Map<String, Endpoint> endpoints,
    BitcoinCore bitcoinCore,
    Optional<String> csvDays) {

  /** Address up to the path, a second address where the source has one, and a key where set. */
  public record Endpoint(URI url, Optional<URI> fallbackUrl, Optional<String> key) {
    @Override
    public String toString() {
      return "Endpoint[" + url + (key.isPresent() ? ", key set]" : "]"); // a key is never printed
    }
  }

  /** JSON-RPC of a node: a cookie file, or user and password. */
  public record BitcoinCore(
      Optional<URI> url,
      Optional<String> cookieFile,
      Optional<String> user,
      Optional<String> password) {
    @Override
    public String toString() {
      return "BitcoinCore[" + url.map(URI::toString).orElse("none") + "]"; // no password is printed
    }
  }
}
