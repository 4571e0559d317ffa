package hashbrief.sources.ask;

import dev.failsafe.RateLimiter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps requests to one host apart. */
final class Pace {
  private static final Duration USUAL = Duration.ofMillis(300);
  // Asked for by CAISO: at least 5 s between requests, or its throttle page follows.
  private static final Map<String, Duration> SLOW =
      Map.of("oasis.caiso.com", Duration.ofSeconds(5));

  private final Map<String, RateLimiter<Object>> limiters = new ConcurrentHashMap<>();

  /** Waits for the host's turn; false where that would be at or after the deadline. */
  boolean await(URI uri, Duration remaining) throws InterruptedException {
    if (!remaining.isPositive()) {
      return false;
    }
    String host = uri.getHost();
    if (host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.")) {
      return true; // one's own instance, and the tests
    }
    return limiters
        .computeIfAbsent(host, h -> RateLimiter.smoothBuilder(SLOW.getOrDefault(h, USUAL)).build())
        .tryAcquirePermit(remaining);
  }
}
