package hashbrief.tests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A copy of the project without anything built, in which {@code sam build} has run. A second test
 * run finds it there, and only what has changed is built again.
 */
public final class Checkout {
  private static final Path FOLDER = Program.root().resolve("tests/target/checkout");
  private static final Set<String> LEFT_OUT = Set.of("target", "out", ".git", ".aws-sam");

  private final String printed;

  private static final class Holder {
    static final Checkout BUILT = build();
  }

  private Checkout(String printed) {
    this.printed = printed;
  }

  /** Built by whoever asks first. */
  public static Checkout built() {
    return Holder.BUILT;
  }

  private static Checkout build() {
    try {
      remove(FOLDER);
      copy(Program.root(), FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Program build =
        Program.sam(FOLDER, "build")
            .with(Map.of("JAVA_HOME", System.getProperty("hashbrief.maven.jdk")));
    return new Checkout(build.succeed(Duration.ofMinutes(10)));
  }

  public Path folder() {
    return FOLDER;
  }

  /** What {@code sam build} printed. */
  public String printed() {
    return printed;
  }

  /** What Lambda would unpack. */
  public Path artifact(String function) {
    return FOLDER.resolve(".aws-sam/build").resolve(function);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file));
            // Times are kept, so that make sees what has changed.
            Files.copy(
                file,
                target,
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  // Everything but what Maven built.
  private static void remove(Path copy) throws IOException {
    if (Files.notExists(copy)) {
      return;
    }
    Files.walkFileTree(
        copy,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.getFileName().toString().equals("target")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
