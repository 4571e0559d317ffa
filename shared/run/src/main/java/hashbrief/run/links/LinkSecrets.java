package hashbrief.run.links;

import hashbrief.run.links.LinkTokens.Purpose;
import hashbrief.run.links.LinkTokens.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tokens under a secret that may be rotated: the newest signs, and the one before it is accepted
 * too. They are read when first needed, and again when a token fits none of them, but not more than
 * once a minute, since anyone can show tokens.
 */
public final class LinkSecrets {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Supplier<List<byte[]>> secrets;
  private final InstantSource clock;
  private List<LinkTokens> tokens = List.of();
  private Instant readAt = Instant.MIN;

  /**
   * @param secrets as they are now, newest first
   */
  public LinkSecrets(Supplier<List<byte[]>> secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A token that is valid until {@code expires} (to the second). */
  public String issue(Purpose purpose, String key, Instant expires) {
    return known().getFirst().issue(purpose, key, expires);
  }

  /** What the token is worth for {@code purpose} now. */
  public Token check(Purpose purpose, String token) {
    if (!LinkTokens.isShaped(purpose, token)) {
      return new Token.Forged();
    }
    Token found = check(known(), purpose, token);
    return found instanceof Token.Forged ? check(readAgain(), purpose, token) : found;
  }

  private Token check(List<LinkTokens> accepted, Purpose purpose, String token) {
    return accepted.stream()
        .map(one -> one.check(purpose, token, clock.instant()))
        .filter(result -> !(result instanceof Token.Forged))
        .findFirst()
        .orElse(new Token.Forged());
  }

  private synchronized List<LinkTokens> known() {
    return tokens.isEmpty() ? read() : tokens;
  }

  private synchronized List<LinkTokens> readAgain() {
    return clock.instant().isBefore(readAt.plus(KEPT)) ? List.of() : read();
  }

  private List<LinkTokens> read() {
    tokens = secrets.get().stream().map(LinkTokens::new).toList();
    readAt = clock.instant();
    return tokens;
  }
}
