package hashbrief.cloud.secret;

import hashbrief.cloud.sdk.Http;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads secrets. */
public final class Secrets {

  private Secrets() {}

  public static SecretsManagerClient client() {
    return SecretsManagerClient.builder().httpClientBuilder(Http.client()).build();
  }

  /** The bytes of the secret named {@code arn}. */
  public static byte[] read(SecretsManagerClient secrets, String arn) {
    return secrets
        .getSecretValue(request -> request.secretId(arn))
        .secretString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
