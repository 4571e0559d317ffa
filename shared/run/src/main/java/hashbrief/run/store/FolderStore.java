package hashbrief.run.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keys are paths below a folder. Bytes are written beside their place and moved there once they are
 * safe on disk, so a reader never meets half a file and a full disk changes nothing.
 */
public final class FolderStore implements Store {
  private final Path root;

  /** Over {@code root}, which the first write makes. */
  public FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Where a key is kept. */
  public Path path(String key) {
    Path path = root.resolve(key).normalize();
    if (!path.startsWith(root) || path.equals(root)) {
      throw new IllegalArgumentException("not a key: \"" + key + "\"");
    }
    return path;
  }

  @Override
  public Optional<byte[]> get(String key) {
    Path path = path(key);
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure("read", path, e);
    }
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    putAll(List.of(new Entry(key, bytes, contentType)));
  }

  /**
   * Everything is safe on disk before the first takes its place. Files of one folder take theirs at
   * once: whoever looks, and whenever the process dies, sees all of them as before or all as after.
   */
  @Override
  public void putAll(List<Entry> entries) {
    Map<Path, Map<Path, byte[]>> byFolder =
        entries.stream()
            .filter(entry -> !isThere(entry))
            .collect(
                Collectors.groupingBy(
                    entry -> path(entry.key()).getParent(),
                    Collectors.toMap(entry -> path(entry.key()), Entry::bytes)));
    List<Staged> staged = new ArrayList<>();
    Path current = root;
    try {
      for (Map.Entry<Path, Map<Path, byte[]>> folder : byFolder.entrySet()) {
        Staged parts = new Staged(folder.getKey(), folder.getValue().size() > 1);
        staged.add(parts);
        for (Path path : folder.getValue().keySet()) {
          current = path;
          parts.add(path, folder.getValue().get(path));
        }
      }
      for (Staged parts : staged) {
        current = parts.folder();
        parts.place();
      }
    } catch (IOException e) {
      throw failure("write", current, e);
    } finally {
      staged.reversed().forEach(Staged::close);
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    Path path = path(key);
    if (Files.exists(path)) {
      return false;
    }
    try (Staged parts = new Staged(path.getParent(), false)) {
      Path part = parts.add(path, bytes);
      Files.createLink(path, part); // unlike a move, a link never replaces
      return true;
    } catch (FileAlreadyExistsException e) {
      if (Files.isRegularFile(path)) {
        return false;
      }
      throw failure("write", path, e);
    } catch (IOException e) {
      throw failure("write", path, e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException e) {
      throw failure("delete", path(key), e);
    }
  }

  @Override
  public List<String> list(String prefix) {
    List<String> keys = new ArrayList<>();
    walk(
        root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1)),
        path -> {
          String key = root.relativize(path).toString().replace('\\', '/');
          if (key.startsWith(prefix)) {
            keys.add(key);
          }
        },
        part -> {});
    keys.sort(Comparator.naturalOrder());
    return keys;
  }

  /** Removes what a process that died on the way has left. */
  public void removeLeftovers() {
    List<Path> left = new ArrayList<>();
    walk(root, path -> {}, left::add);
    left.stream().filter(Staged::isLeftOver).forEach(Staged::remove);
  }

  private interface Visit {
    void of(Path path);
  }

  // Others write and remove here at the same time.
  private void walk(Path begin, Visit file, Visit part) {
    try {
      Files.walkFileTree(
          begin,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              if (Staged.isPart(path)) {
                part.of(path);
                return FileVisitResult.SKIP_SUBTREE;
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              (Staged.isPart(path) ? part : file).of(path);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw failure("list", begin, e);
    }
  }

  private boolean isThere(Entry entry) {
    return Files.isRegularFile(path(entry.key()))
        && get(entry.key()).filter(before -> Arrays.equals(before, entry.bytes())).isPresent();
  }

  private static StoreException failure(String what, Path path, IOException e) {
    String why =
        switch (e) {
          case AccessDeniedException denied -> "permission denied";
          case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
          case NotDirectoryException file -> file.getFile() + " is not a folder";
          case NoSuchFileException folder -> folder.getFile() + " cannot be made";
          case FileSystemException other when other.getReason() != null -> other.getReason();
          default -> e.getMessage();
        };
    return new StoreException("cannot " + what + " " + path + ": " + why, e);
  }
}
