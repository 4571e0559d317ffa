package hashbrief.tests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.aws.client.S3Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** The deployed stack. */
public final class Stack {
  static final String SENDER = "brief@example.org";
  static final String OWNER = "owner@example.org";
  public static final String NAME = "hashbrief";

  private final LocalStack localStack = LocalStack.running();
  private final Map<String, String> outputs = new TreeMap<>();
  private final S3Client s3 = localStack.s3();
  private final S3Store bucket;
  private final Inbox inbox = new Inbox(localStack);
  private final Queue owner;
  private final Queue subscriber;

  private static final class Holder {
    static final Stack DEPLOYED = new Stack();
  }

  /** Deployed by whoever asks first. */
  public static Stack deployed() {
    return Holder.DEPLOYED;
  }

  private Stack() {
    Program.sam(
            Checkout.built().folder(),
            "deploy",
            "--stack-name",
            NAME,
            "--no-confirm-changeset",
            "--no-progressbar",
            "--parameter-overrides",
            "Sender=" + SENDER,
            "OwnerEmail=" + OWNER)
        .with(localStack.environment())
        .succeed(Duration.ofMinutes(5));
    JsonNode stack = localStack.aws("cloudformation", "describe-stacks", "--stack-name", NAME);
    for (JsonNode output : stack.at("/Stacks/0/Outputs")) {
      outputs.put(output.get("OutputKey").asText(), output.get("OutputValue").asText());
    }
    bucket = new S3Store(s3, output("Bucket"));
    owner = new Queue(localStack, "owner", output("OwnerTopic"), "{}");
    subscriber = new Queue(localStack, "subscriber", output("PublishedTopic"), "{}");
  }

  public LocalStack localStack() {
    return localStack;
  }

  public String output(String key) {
    return outputs.get(key);
  }

  S3Store bucket() {
    return bucket;
  }

  Inbox inbox() {
    return inbox;
  }

  /** What the owner was told. */
  Queue owner() {
    return owner;
  }

  /** What a subscriber to published reports was told. */
  Queue subscriber() {
    return subscriber;
  }

  /** As after the first deployment, with these recipients and every source in the settings. */
  public void begin(String... recipients) {
    begin(Upstreams.running().settings(List.of(recipients)));
  }

  /** The same with few sources: their requests are most of a run's time. */
  void beginSmall(String... recipients) {
    begin(Upstreams.running().fewSources(List.of(recipients)));
  }

  private void begin(String settings) {
    faults(Map.of());
    List<ObjectIdentifier> all =
        bucket.list("").stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    if (!all.isEmpty()) {
      s3.deleteObjects(
          request -> request.bucket(output("Bucket")).delete(delete -> delete.objects(all)));
    }
    inbox.clear();
    owner.take();
    subscriber.take();
    bucket.put(
        "settings/hashbrief.yaml", settings.getBytes(StandardCharsets.UTF_8), "application/yaml");
  }

  /** Replaces the failures that are ordered. */
  void faults(Map<String, Fault> byName) {
    var json = LocalStack.object();
    byName.forEach((name, fault) -> json.putPOJO(name, fault.fields()));
    try {
      Files.writeString(localStack.faultFile(), json.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that the functions printed. */
  String logs() {
    StringBuilder lines = new StringBuilder();
    JsonNode groups =
        localStack.call("Logs_20140328.DescribeLogGroups", Map.of("limit", 50)).get("logGroups");
    for (JsonNode group : groups) {
      String name = group.get("logGroupName").asText();
      localStack
          .call("Logs_20140328.FilterLogEvents", Map.of("logGroupName", name))
          .get("events")
          .forEach(event -> lines.append(event.get("message").asText()).append("\n"));
    }
    return lines.toString();
  }

  /** Starts the state machine. */
  Execution start(String input) {
    return Execution.start(localStack, output("StateMachine"), input);
  }

  /** All that is stored under the prefix. */
  Map<String, byte[]> files(String prefix) {
    Map<String, byte[]> files = new TreeMap<>();
    bucket.list(prefix).forEach(key -> files.put(key, bucket.get(key).orElseThrow()));
    return files;
  }
}
