package hashbrief.run.links;

import hashbrief.run.links.LinkTokens.Purpose;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** Addresses at ReaderLinks that a mail carries. */
public final class Addresses {
  // A mail is kept for long, and its reader may still want to end the next ones.
  private static final Duration UNSUBSCRIBE = Duration.ofDays(2 * 365L);

  private final LinkSecrets secrets;
  private final URI base;
  private final Duration lifetime;
  private final InstantSource clock;

  /**
   * @param base of the function, with a slash at its end
   * @param lifetime of a link to a report
   */
  public Addresses(LinkSecrets secrets, URI base, Duration lifetime, InstantSource clock) {
    this.secrets = secrets;
    this.base = base;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** Where the report under {@code key} can be downloaded. */
  public URI report(String key) {
    return address("r", Purpose.REPORT, key, lifetime);
  }

  /** Where the recipient of that hash ends the mails. */
  public URI unsubscribe(String recipientHash) {
    return address("unsubscribe", Purpose.UNSUBSCRIBE, recipientHash, UNSUBSCRIBE);
  }

  /** Whole days that a link to a report lives. */
  public int days() {
    return Math.toIntExact(lifetime.toDays());
  }

  private URI address(String path, Purpose purpose, String key, Duration life) {
    String token = secrets.issue(purpose, key, clock.instant().plus(life));
    return base.resolve(path + "?token=" + token);
  }
}
