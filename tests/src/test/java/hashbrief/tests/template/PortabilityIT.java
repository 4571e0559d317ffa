package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.tests.stack.Checkout;
import hashbrief.tests.stack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build on a machine without flock, and with the du and readlink of BSD. */
class PortabilityIT {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @TempDir Path folder;
  private Map<String, String> environment;

  @BeforeEach
  void replacePrograms() throws IOException {
    write("flock", "echo 'flock: not found' >&2; exit 127");
    write("du", "case $* in *--*) echo 'du: illegal option -- -' >&2; exit 64 ;; esac");
    write(
        "readlink",
        "case $1 in -f) echo 'readlink: illegal option -- f' >&2; exit 1 ;; esac",
        "exec /usr/bin/readlink \"$@\"");
    environment =
        Map.of(
            "PATH",
            folder + ":" + System.getenv("PATH"),
            "JAVA_HOME",
            System.getProperty("hashbrief.maven.jdk"));
  }

  private void write(String name, String... lines) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void artifact_builtAgain_holdsNothingOfTheOneBefore() throws IOException {
    Path copy = Checkout.built().folder();
    Path stale = copy.resolve("functions/fetch/target/lambda/lib/replaced-1.jar");
    Files.writeString(stale, "");
    Files.delete(copy.resolve("functions/target/built"));
    Path artifact = Files.createDirectory(folder.resolve("artifact"));
    String printed =
        new Program(
                List.of("make", "-f", "functions/Makefile", "build-FetchChain"), copy, environment)
            .with(Map.of("ARTIFACTS_DIR", artifact.toString()))
            .succeed(LIMIT);
    assertTrue(printed.matches("(?s).*FetchChain: \\d+ KB unpacked\\s*"), printed);
    assertFalse(Files.exists(stale), "the artifact is emptied first");
    try (var jars = Files.list(artifact.resolve("lib"))) {
      assertTrue(jars.noneMatch(jar -> jar.getFileName().equals(stale.getFileName())));
    }
  }

  @Test
  void command_throughALink_runs() throws IOException {
    Path link =
        Files.createSymbolicLink(folder.resolve("brief"), Program.root().resolve("hashbrief"));
    String printed =
        new Program(List.of(link.toString(), "--version"), folder, environment).succeed(LIMIT);
    assertTrue(printed.contains("hashbrief "), printed);
  }
}
