package hashbrief.tests.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./hashbrief} as a process of its own. */
public final class Launcher {

  private static final Path ROOT = Path.of(System.getProperty("hashbrief.root"));
  private static final long MINUTES = 10; // the first run may build

  /** How it ended and what it printed. */
  public record Ended(int status, List<String> out, List<String> err) {}

  private final Path folder;
  private final Map<String, String> environment;

  public Launcher(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  public Ended run(String... arguments) throws IOException, InterruptedException {
    return run(List.of(), arguments);
  }

  /** As on a disk that takes no file larger than so many blocks of 512 bytes. */
  Ended runWithSmallFiles(int blocks, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"), arguments);
  }

  private Ended run(List<String> prefix, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.add(ROOT.resolve("hashbrief").toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "stdout", ".txt");
    Path err = Files.createTempFile(folder, "stderr", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + MINUTES + " minutes: " + command);
    }
    return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
  }
}
