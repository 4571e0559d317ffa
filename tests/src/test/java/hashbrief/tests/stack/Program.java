package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments and where it runs.
 *
 * @param environment added to that of the tests
 */
public record Program(List<String> command, Path folder, Map<String, String> environment) {
  private static final Path ROOT = Path.of(System.getProperty("hashbrief.root")).toAbsolutePath();

  /** How it ended, and all that it printed. */
  public record Ended(int status, String output) {}

  /** A program of the project's folder. */
  public static Program of(String... command) {
    return new Program(List.of(command), ROOT, Map.of());
  }

  /** The project's folder. */
  public static Path root() {
    return ROOT;
  }

  /** Where tests/install put LocalStack and SAM CLI. */
  public static Path tools() {
    String given = System.getenv("HASHBRIEF_TOOLS");
    Path tools = given == null ? ROOT.resolve("target/tools") : Path.of(given);
    if (!Files.isDirectory(tools.resolve("sam"))) {
      throw new AssertionError(tools + " holds no SAM CLI; run tests/install first");
    }
    return tools;
  }

  /** SAM CLI, which neither asks nor tells anybody. */
  public static Program sam(Path folder, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(tools().resolve("sam/bin/sam").toString());
    command.addAll(List.of(arguments));
    return new Program(
        command,
        folder,
        Map.of("SAM_CLI_TELEMETRY", "0", "SAM_CLI_POLL_DELAY", "1", "AWS_REGION", "us-east-1"));
  }

  public Program with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(more);
    return new Program(command, folder, all);
  }

  /** Runs it to its end. */
  public Ended run(Duration limit) {
    try {
      Path output = Files.createTempFile("hashbrief-", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      try {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
          throw new AssertionError(
              command + " still runs after " + limit + ":\n" + Files.readString(output));
        }
      } finally {
        process.destroyForcibly();
      }
      String printed = Files.readString(output);
      Files.delete(output);
      return new Ended(process.exitValue(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test run is being ended", e);
    }
  }

  /** Runs it, and what it printed where it succeeded. */
  public String succeed(Duration limit) {
    Ended ended = run(limit);
    assertEquals(0, ended.status(), () -> command + ":\n" + ended.output());
    return ended.output();
  }
}
