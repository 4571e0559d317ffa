package hashbrief.sources.ask;

import dev.failsafe.RateLimiter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps requests to one host apart. */
final class Pace {
  private final Map<String, RateLimiter<Object>> limiters = new ConcurrentHashMap<>();

  /** Waits for the host's turn; false where that would be at or after the deadline. */
  boolean await(URI uri, Duration pace, Duration remaining) throws InterruptedException {
    if (!remaining.isPositive()) {
      return false;
    }
    String host = uri.getHost();
    if (host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.")) {
      return true; // one's own instance, and the tests
    }
    return limiters
        .computeIfAbsent(host, h -> RateLimiter.smoothBuilder(pace).build())
        .tryAcquirePermit(remaining);
  }
}
