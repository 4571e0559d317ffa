package hashbrief.aws.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The secret that Secrets Manager generated, and before it was rotated last: links in mails that
 * are out already keep their secret for as long as there is one rotation between.
 */
public final class LinkSecret implements Supplier<List<byte[]>> {
  private final SecretsManagerClient secrets;
  private final String arn;

  public LinkSecret(Clients clients, String arn) {
    this.secrets = clients.with(SecretsManagerClient.builder()).build();
    this.arn = arn;
  }

  /** As they are now, newest first. */
  @Override
  public List<byte[]> get() {
    return Stream.of("AWSCURRENT", "AWSPREVIOUS").flatMap(stage -> value(stage).stream()).toList();
  }

  private Optional<byte[]> value(String stage) {
    try {
      String secret =
          secrets
              .getSecretValue(request -> request.secretId(arn).versionStage(stage))
              .secretString();
      return Optional.of(secret.getBytes(StandardCharsets.UTF_8));
    } catch (ResourceNotFoundException e) {
      if (stage.equals("AWSPREVIOUS")) {
        return Optional.empty(); // never rotated
      }
      throw e;
    }
  }
}
