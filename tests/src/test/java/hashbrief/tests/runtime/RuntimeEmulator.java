package hashbrief.tests.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hashbrief.tests.stack.LocalStack;
import hashbrief.tests.stack.Program;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;

/** One function in the emulator. */
final class RuntimeEmulator implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final URI address;
  private final Path log;

  /**
   * Starts it.
   *
   * @param artifact folder as Lambda unpacks it
   * @param environment of the function
   */
  RuntimeEmulator(Path artifact, String handler, Map<String, String> environment, Path folder)
      throws IOException {
    int port = freePort();
    address = URI.create("http://127.0.0.1:" + port + "/2015-03-31/functions/function/invocations");
    log = folder.resolve("emulator.log");
    ProcessBuilder builder =
        new ProcessBuilder(command(artifact, handler, environment, folder, port))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_FUNCTION_NAME", "function",
                "AWS_LAMBDA_FUNCTION_TIMEOUT", "60",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"));
    process = builder.start();
  }

  private static List<String> command(
      Path artifact, String handler, Map<String, String> environment, Path folder, int port)
      throws IOException {
    String client = LocalStack.runtimeClient().toString();
    return List.of(
        binary().toString(),
        "--log-level",
        "error",
        // Both, since its own choice is to listen on every address.
        "--runtime-interface-emulator-address",
        "127.0.0.1:" + port,
        "--runtime-api-address",
        "127.0.0.1:" + freePort(),
        LocalStack.java().toString(),
        "-XX:TieredStopAtLevel=1",
        "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
            + nativeLibrary(folder),
        "-Djdk.net.hosts.file=" + hosts(environment, folder),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        artifact + ":" + artifact + "/lib/*:" + client + "/*",
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
        handler);
  }

  // SendReport follows a link, and no resolver knows the host of LocalStack's function URLs.
  private static Path hosts(Map<String, String> environment, Path folder) throws IOException {
    String links = environment.getOrDefault("LINKS_URL", "");
    String host = links.isEmpty() ? "localhost" : URI.create(links).toURL().getHost();
    return Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost " + host + "\n");
  }

  private static Path binary() throws IOException {
    String name = "aws-lambda-rie-" + (ARM ? "arm64" : "x86_64");
    try (var files = Files.walk(Program.tools().resolve("sam/lib"))) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("SAM CLI holds no " + name));
    }
  }

  // Where the client does not find one it unpacks its own over one and the same file in /tmp.
  private static Path nativeLibrary(Path folder) throws IOException {
    Path library = folder.resolve("client.so");
    try (var jars = Files.newDirectoryStream(LocalStack.runtimeClient(), "*-interface-client-*");
        ZipFile jar = new ZipFile(jars.iterator().next().toFile());
        InputStream in =
            jar.getInputStream(
                jar.getEntry(
                    "jni/libaws-lambda-jni.linux-" + (ARM ? "aarch_64" : "x86_64") + ".so"))) {
      Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
    }
    return library;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The function's answer; an exception is an answer with an {@code errorType}. */
  JsonNode invoke(String event) throws IOException, InterruptedException {
    Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(this::listens);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new AssertionError("the emulator has ended: " + log());
    }
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false; // not yet
    }
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }
}
