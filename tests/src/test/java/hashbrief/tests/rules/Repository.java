package hashbrief.tests.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checkout that is being tested. */
final class Repository {

  static final Path ROOT = Path.of(System.getProperty("hashbrief.root")).toAbsolutePath();

  private static final Set<String> SKIPPED =
      Set.of("target", "out", ".git", ".aws-sam", ".idea", ".vscode", "__pycache__");

  private static final class Holder {
    static final List<Path> FILES = files(ROOT);
  }

  private Repository() {}

  /** All files that the project holds, below the root, sorted. */
  static List<Path> files() {
    return Holder.FILES;
  }

  /** Those that git tracks; where there is no git, all but build output and editors' folders. */
  static List<Path> files(Path root) {
    try {
      return Files.exists(root.resolve(".git")) ? tracked(root) : walked(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> tracked(Path root) throws IOException {
    Process git = new ProcessBuilder("git", "ls-files", "-z").directory(root.toFile()).start();
    git.getOutputStream().close();
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Stream.of(names.split("\0"))
        .map(root::resolve)
        .filter(Files::isRegularFile) // one that was deleted is tracked until that is committed
        .sorted()
        .toList();
  }

  private static List<Path> walked(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !skipped(root.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean skipped(Path file) {
    for (Path part : file) {
      if (SKIPPED.contains(part.toString())) {
        return true;
      }
    }
    return false;
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
}
