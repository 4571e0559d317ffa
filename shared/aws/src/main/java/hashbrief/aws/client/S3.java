package hashbrief.aws.client;

import java.util.Map;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The clients of S3. The SDK itself obeys AWS_ENDPOINT_URL. */
public final class S3 {

  private S3() {}

  /**
   * Repeats throttled, failed and unanswered requests; all that is written here may be repeated.
   */
  public static S3Client client(Map<String, String> environment) {
    return S3Client.builder()
        .httpClientBuilder(Http.client())
        .forcePathStyle(isReplaced(environment))
        .overrideConfiguration(config -> config.retryStrategy(RetryMode.STANDARD))
        .build();
  }

  /** Signs links; no request is made for that. */
  public static S3Presigner presigner(Map<String, String> environment) {
    return S3Presigner.builder()
        .serviceConfiguration(
            S3Configuration.builder().pathStyleAccessEnabled(isReplaced(environment)).build())
        .build();
  }

  private static boolean isReplaced(Map<String, String> environment) {
    return environment.containsKey("AWS_ENDPOINT_URL")
        || environment.containsKey("AWS_ENDPOINT_URL_S3");
  }
}
