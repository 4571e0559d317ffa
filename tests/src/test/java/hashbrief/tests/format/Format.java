package hashbrief.tests.format;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks the format of every Java file, or rewrites those that have another. */
final class Format {
  private final Formatter formatter =
      new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());
  private final boolean rewriting;

  private Format(boolean rewriting) {
    this.rewriting = rewriting;
  }

  /**
   * Looks at what is newer than the last run that found nothing.
   *
   * @param arguments the project's folder, the file whose time is that of the last such run, the
   *     file that names what is not formatted, and whether to format it
   */
  public static void main(String... arguments) throws IOException {
    Path stamp = Path.of(arguments[1]);
    Path unformatted = Path.of(arguments[2]);
    FileTime begun = FileTime.from(Instant.now());
    Format format = new Format(Boolean.parseBoolean(arguments[3]));
    List<String> others =
        changed(Path.of(arguments[0]), stamp).parallelStream()
            .filter(format::differs)
            .map(Path::toString)
            .toList();
    Files.createDirectories(stamp.getParent());
    if (others.isEmpty()) {
      Files.deleteIfExists(unformatted);
      Files.writeString(stamp, "");
      Files.setLastModifiedTime(stamp, begun);
    } else {
      others.forEach(file -> System.err.println("not formatted: " + file));
      Files.write(unformatted, others);
    }
  }

  private static List<Path> changed(Path root, Path stamp) throws IOException {
    long last = stamp.toFile().lastModified(); // 0 where there is none
    List<Path> changed = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target") || name.startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")
                && attributes.lastModifiedTime().toMillis() >= last) {
              changed.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return changed;
  }

  /** Whether it has another format and keeps it. */
  private boolean differs(Path file) {
    try {
      String text = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (formatted.equals(text)) {
        return false;
      }
      if (rewriting) {
        Files.writeString(file, formatted);
      }
      return !rewriting;
    } catch (IOException | FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return true;
    }
  }
}
