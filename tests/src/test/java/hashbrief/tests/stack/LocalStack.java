package hashbrief.tests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The LocalStack of this test run; it ends with it. */
public final class LocalStack {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPTS = Program.root().resolve("tests/localstack");
  private static final Path DATA = Program.root().resolve("tests/target/localstack");

  private final URI endpoint;
  private final HttpClient http = HttpClient.newHttpClient();

  private static final class Holder {
    static final LocalStack RUNNING = start();
  }

  private LocalStack(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Started by whoever asks first. */
  public static LocalStack running() {
    return Holder.RUNNING;
  }

  private static LocalStack start() {
    stop(); // what an interrupted run left
    delete(DATA);
    Map<String, String> environment =
        Map.of(
            "HASHBRIEF_TOOLS", Program.tools().toString(),
            "HASHBRIEF_RIC_DIR", runtimeClient().toString(),
            "HASHBRIEF_JAVA", java().toString(),
            "HASHBRIEF_OWNER_PID", Long.toString(ProcessHandle.current().pid()));
    Runtime.getRuntime().addShutdownHook(new Thread(LocalStack::stop));
    Program.of(SCRIPTS.resolve("start").toString(), DATA.toString())
        .with(environment)
        .succeed(Duration.ofMinutes(3));
    try {
      return new LocalStack(URI.create(Files.readString(DATA.resolve("endpoint")).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop() {
    if (Files.exists(DATA)) {
      Program.of(SCRIPTS.resolve("stop").toString(), DATA.toString())
          .succeed(Duration.ofSeconds(30));
    }
  }

  private static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** AWS's runtime interface client for Java, with what it needs. */
  public static Path runtimeClient() {
    return Path.of(System.getProperty("hashbrief.ric"));
  }

  /** The java of the tests, which is that of the functions. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  public URI endpoint() {
    return endpoint;
  }

  /** What LocalStack printed, for messages. */
  public Path log() {
    return DATA.resolve("log");
  }

  /** The file of tests/localstack/plugins/hashbrief_localstack/faults.py. */
  public Path faultFile() {
    return DATA.resolve("faults.json");
  }

  /** What makes the SDK and SAM CLI talk to it. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint.toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_REGION", "us-east-1",
        "AWS_DEFAULT_REGION", "us-east-1");
  }

  /** The AWS command line, with JSON as its answer. */
  public JsonNode aws(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = Program.tools().resolve("localstack/bin/aws").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return json(Program.of(command).with(environment()).succeed(Duration.ofMinutes(1)));
  }

  public S3Client s3() {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .forcePathStyle(true)
        .build();
  }

  /** An operation of a service that speaks JSON, such as {@code AmazonSQS.ReceiveMessage}. */
  public JsonNode call(String target, Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
            .build();
    HttpResponse<String> answer = send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(target + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : json(answer.body());
  }

  /** Sends whatever to whomever on this machine. */
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(request + ", see " + log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test run is being ended", e);
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
