package hashbrief.tests.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is being tested. */
final class Repository {

  static final Path ROOT = Path.of(System.getProperty("hashbrief.root")).toAbsolutePath();

  private static final List<String> SKIPPED = List.of("target", "out", ".git", ".aws-sam");

  private Repository() {}

  /** All files that the project wrote, below the root, sorted; without build output. */
  static List<Path> files() {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> SKIPPED.stream().noneMatch(name -> within(file, name)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> java() {
    return files().stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static boolean within(Path file, String folder) {
    for (Path part : ROOT.relativize(file)) {
      if (part.toString().equals(folder)) {
        return true;
      }
    }
    return false;
  }
}
