package hashbrief.tests.installed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the PATH. */
public record Installed(Path program) {

  private static final long LIMIT_SECONDS = 180;

  /** Fails with what to install where there is no such program. */
  public static Installed find(String name, String debianPackage) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Installed::new)
        .orElseThrow(
            () ->
                new AssertionError(
                    name + " is not on the PATH: install it (Debian: " + debianPackage + ")"));
  }

  /** Runs it to its end, or ends it when that takes too long. */
  public void run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(program + " took more than " + LIMIT_SECONDS + " s");
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
