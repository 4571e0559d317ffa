package hashbrief.cli;

import hashbrief.run.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone when the run ends. */
record Scratch(Path folder) implements AutoCloseable {

  static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("hashbrief"));
    } catch (IOException e) {
      throw new StoreException("cannot make a temporary folder: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new StoreException("cannot remove " + folder + ": " + e.getMessage(), e);
    }
  }
}
