package hashbrief.run.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of one folder that wait beside their places. A part's name tells the process that made it,
 * so that what a dead one has left is known.
 */
final class Staged implements AutoCloseable {
  private static final Pattern PART = Pattern.compile("\\..+\\.(\\d+)-\\d+\\.part");
  private static final AtomicLong PARTS = new AtomicLong();

  private final Path folder;
  private final boolean several;
  private final Path next; // the folder as it will be, where there are several files
  private final Map<Path, Path> parts = new LinkedHashMap<>();
  private final List<Path> others = new ArrayList<>(); // what was made on the way, to be removed

  /**
   * @param several whether more than one file is to come
   */
  Staged(Path folder, boolean several) {
    this.folder = folder;
    this.several = several;
    this.next = part(folder);
  }

  Path folder() {
    return folder;
  }

  static boolean isPart(Path path) {
    return PART.matcher(path.getFileName().toString()).matches();
  }

  /** Whether nobody works on this part any more. */
  static boolean isLeftOver(Path part) {
    Matcher name = PART.matcher(part.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    long process = Long.parseLong(name.group(1));
    return ProcessHandle.of(process)
        .flatMap(alive -> alive.info().startInstant())
        .map(start -> madeBefore(part, FileTime.from(start)))
        .orElse(true);
  }

  /** Writes the bytes where they can be moved to {@code path} from. */
  Path add(Path path, byte[] bytes) throws IOException {
    makeFolder(folder);
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "a folder is in its place");
    }
    if (several) {
      Files.createDirectories(next);
    }
    Path part = several ? next.resolve(path.getFileName()) : part(path);
    parts.put(path, part);
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
    return part;
  }

  /** Moves all parts to their places: one by a rename, several by an exchange of the folder. */
  void place() throws IOException {
    if (!several || !exchanged()) {
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        Files.move(
            part.getValue(),
            part.getKey(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    sync(folder);
    others.removeIf(Files::isDirectory); // they hold something now
  }

  /** Removes what was not moved. */
  @Override
  public void close() {
    parts.values().forEach(Staged::remove);
    remove(next); // what is in it is not wanted, or not any more
    others.reversed().forEach(Staged::removeIfEmpty);
  }

  static void remove(Path part) {
    if (Files.notExists(part)) {
      return;
    }
    try (Stream<Path> below = Files.walk(part)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      return; // it is gone, or the next run removes it
    }
  }

  // The new files and the old ones beside them are one folder, which one step swaps with the old.
  private boolean exchanged() throws IOException {
    try {
      for (Path old : files(folder)) {
        if (Files.isDirectory(old)) {
          return false; // a folder cannot be in two places
        }
        if (!parts.containsKey(old)) {
          Files.createLink(next.resolve(old.getFileName()), old);
        }
      }
      sync(next);
      if (!Exchange.of(next, folder)) {
        return false;
      }
      // What others wrote in between was not linked.
      for (Path old : files(next)) {
        Path now = folder.resolve(old.getFileName());
        if (Files.notExists(now)) {
          Files.createLink(now, old);
        }
      }
      sync(folder.getParent());
      return true;
    } catch (UnsupportedOperationException e) {
      return false; // no links here
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static Path part(Path path) {
    return path.resolveSibling(
        "."
            + path.getFileName()
            + "."
            + ProcessHandle.current().pid()
            + "-"
            + PARTS.incrementAndGet()
            + ".part");
  }

  private void makeFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      makeFolder(path.getParent());
      Files.createDirectories(path);
      others.add(path);
    }
  }

  private static boolean madeBefore(Path part, FileTime start) {
    try {
      return Files.getLastModifiedTime(part).compareTo(start) < 0;
    } catch (IOException e) {
      return false; // it is gone
    }
  }

  private static void removeIfEmpty(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return; // someone else writes there by now
    }
  }

  // A rename is safe once its folder is.
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      return; // Windows opens no folder, and needs no such thing
    }
  }
}
