package hashbrief.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that does nothing but write is killed at random moments of it: with dozens of file
 * operations in each write, the kills meet all of them.
 */
class KilledWriterIT {
  private static final int KILLS = 100;
  private static final int MOST_MICROSECONDS = 20_000;

  @TempDir private Path folder;

  @Test
  void files_areAllOfOneWrite_wheneverTheWriterIsKilled() throws Exception {
    Random moments = new Random(18);
    FolderStore store = new FolderStore(folder);
    for (int kill = 0; kill < KILLS; kill++) {
      killed("writer-" + kill, moments.nextInt(MOST_MICROSECONDS));
      TreeSet<String> versions = new TreeSet<>();
      for (String key : KilledWriter.KEYS) {
        versions.add(
            store.get(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("none"));
      }
      assertEquals(1, versions.size(), () -> versions + " after a kill");
      assertTrue(versions.first().startsWith("writer-" + kill), versions.first());
    }
    store.removeLeftovers();
    try (Stream<Path> left = Files.walk(folder)) {
      assertEquals(List.of(), left.filter(Staged::isPart).toList());
    }
  }

  private void killed(String text, int microseconds) throws Exception {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                text)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = writer.inputReader()) {
      assertEquals("writing", out.readLine());
      LockSupport.parkNanos(1000L * microseconds);
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }
}
