package hashbrief.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer that went into the report.
 *
 * @param url without secrets
 * @param retrievedAt when it was fetched; empty for files that ship with the project
 * @param sha256 of the body as received, hexadecimal
 * @param rows records used of it
 * @param newest day of the newest of them
 * @param usedInsteadOf id of the source, or host of the address, that it replaced
 */
public record SourceUse(
    String id,
    String url,
    Optional<Instant> retrievedAt,
    String sha256,
    int rows,
    Optional<LocalDate> newest,
    String licence,
    Optional<String> usedInsteadOf) {

  /** The same answer, as the one that stood in for {@code replaced}. */
  public SourceUse insteadOf(String replaced) {
    return new SourceUse(
        id, url, retrievedAt, sha256, rows, newest, licence, Optional.of(replaced));
  }
}
