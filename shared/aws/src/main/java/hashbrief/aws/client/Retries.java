package hashbrief.aws.client;

import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** How clients repeat what must not be done twice. */
public final class Retries {
  private static final int ATTEMPTS = 5;

  private Retries() {}

  /**
   * Repeats what was throttled, since nothing was done then. The SDK would add its own conditions,
   * and repeat after a 5xx or a lost answer, when the service may have done it.
   */
  public static RetryStrategy throttledOnly() {
    return StandardRetryStrategy.builder()
        .useClientDefaults(false)
        .maxAttempts(ATTEMPTS)
        .retryOnException(Trouble::isThrottled)
        .treatAsThrottling(Trouble::isThrottled)
        .build();
  }
}
