package hashbrief.sources.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An answer as received.
 *
 * @param url redacted
 * @param sha256 of the bytes, hexadecimal
 */
public record Body(String url, byte[] bytes, int status, Instant retrievedAt, String sha256) {

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
