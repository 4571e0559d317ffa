package hashbrief.aws.client;

import hashbrief.run.links.LinkTokens;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Tokens under the secret that Secrets Manager generated; it is read when first needed. */
public final class LinkSecret implements Supplier<LinkTokens> {
  private final SecretsManagerClient secrets;
  private final String arn;
  private Optional<LinkTokens> tokens = Optional.empty();

  public LinkSecret(String arn) {
    this.secrets = SecretsManagerClient.builder().httpClientBuilder(Http.client()).build();
    this.arn = arn;
  }

  @Override
  public synchronized LinkTokens get() {
    if (tokens.isEmpty()) {
      String secret = secrets.getSecretValue(request -> request.secretId(arn)).secretString();
      tokens = Optional.of(new LinkTokens(secret.getBytes(StandardCharsets.UTF_8)));
    }
    return tokens.get();
  }
}
