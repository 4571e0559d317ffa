package hashbrief.sources.ask;

import hashbrief.core.report.SourceUse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer as received.
 *
 * @param url redacted
 * @param sha256 of the bytes, hexadecimal
 */
public record Body(String url, byte[] bytes, int status, Instant retrievedAt, String sha256) {

  /** No answer is read beyond this, and nothing is unpacked beyond it; the largest has 5 MB. */
  public static final int MAX_BYTES = 8 << 20;

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * This answer as a source of the report: so many rows of it were used, the newest of that day.
   */
  public SourceUse use(Upstream<?> source, int rows, Optional<LocalDate> newest) {
    return use(source, rows, newest, source.licence());
  }

  /** The same under a licence that the answer itself states. */
  public SourceUse use(Upstream<?> source, int rows, Optional<LocalDate> newest, String licence) {
    return new SourceUse(
        source.id(),
        url,
        Optional.of(retrievedAt),
        sha256,
        rows,
        newest,
        licence,
        Optional.empty());
  }
}
