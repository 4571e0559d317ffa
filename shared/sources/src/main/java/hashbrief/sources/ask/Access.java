package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the settings reach one provider.
 *
 * @param url address up to the path
 * @param fallbackUrl a second address, where the provider has one
 * @param values of the provider's own keys, secrets among them
 */
public record Access(
    Provider provider, Optional<URI> url, Optional<URI> fallbackUrl, Map<String, String> values) {

  /** The address; refused where none is set. */
  public URI address() throws UpstreamException {
    return url.orElseThrow(() -> missing("url"));
  }

  /** The value of a key; refused where it is not set. */
  public String required(String key) throws UpstreamException {
    return value(key).orElseThrow(() -> missing(key));
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A request below the address. */
  public Request.Builder request(String path) throws UpstreamException {
    return Request.to(provider, address(), path);
  }

  /** The addresses for people, without what may be secret in them. */
  public String shown() {
    return provider.online()
        ? Stream.concat(url.stream(), fallbackUrl.stream())
            .map(address -> Request.redacted(provider, address))
            .reduce((a, b) -> a + " or " + b)
            .orElse("no address")
        : provider.name();
  }

  @Override
  public String toString() {
    return "Access[" + provider.id() + "]"; // neither addresses nor secrets are printed
  }

  private UpstreamException missing(String key) {
    return new UpstreamException(
        Category.NOT_CONFIGURED,
        "%s: sources.%s.%s is not set".formatted(provider.id(), provider.id(), key));
  }
}
