package hashbrief.aws.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The clients of the SDK, which itself obeys AWS_ENDPOINT_URL.
 *
 * @param variables of the environment; REGION counts before the region that the runtime has, since
 *     {@code sam local invoke} sets that one by itself
 */
public record Clients(Map<String, String> variables) {
  private static final int ATTEMPTS = 5;

  /**
   * Repeats throttled, failed and unanswered requests; all that is written here may be repeated.
   */
  public S3Client s3() {
    return with(S3Client.builder().forcePathStyle(isReplaced()))
        .overrideConfiguration(config -> config.retryStrategy(RetryMode.STANDARD))
        .build();
  }

  /** Signs links; no request is made for that. */
  public S3Presigner presigner() {
    S3Presigner.Builder presigner =
        S3Presigner.builder()
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(isReplaced()).build());
    region().ifPresent(presigner::region);
    return presigner.build();
  }

  /** With what all clients have in common. */
  <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B with(B builder) {
    builder.httpClientBuilder(
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(3))
            .socketTimeout(Duration.ofSeconds(20)));
    region().ifPresent(builder::region);
    return builder;
  }

  /** The same, for what must not be done twice. */
  <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B onceOnly(B builder) {
    return with(builder).overrideConfiguration(config -> config.retryStrategy(throttledOnly()));
  }

  /**
   * Repeats what was throttled, since nothing was done then. The SDK would add its own conditions,
   * and repeat after a 5xx or a lost answer, when the service may have done it.
   */
  static RetryStrategy throttledOnly() {
    return StandardRetryStrategy.builder()
        .useClientDefaults(false)
        .maxAttempts(ATTEMPTS)
        .retryOnException(Trouble::isThrottled)
        .treatAsThrottling(Trouble::isThrottled)
        .build();
  }

  private Optional<Region> region() {
    return Optional.ofNullable(variables.get("REGION"))
        .filter(name -> !name.isBlank())
        .map(Region::of);
  }

  private boolean isReplaced() {
    return variables.containsKey("AWS_ENDPOINT_URL")
        || variables.containsKey("AWS_ENDPOINT_URL_S3");
  }
}
