package hashbrief.run.store;

import hashbrief.core.store.Store;
import hashbrief.core.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys are paths below a folder. Bytes are written beside their place and moved there once they are
 * safe on disk, so a reader never meets half a file and a full disk changes nothing.
 */
public final class FolderStore implements Store {

  private static final String PART = ".part";

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

  /** All of these or none: every one is safe on disk before the first takes its place. */
  @Override
  public void putAll(List<Entry> entries) {
    Map<Path, Path> parts = new LinkedHashMap<>();
    List<Path> folders = new ArrayList<>();
    try {
      entries.forEach(entry -> stage(path(entry.key()), entry.bytes(), parts, folders));
      parts.forEach(FolderStore::move);
    } catch (StoreException e) {
      parts.values().forEach(part -> remove(part, e));
      folders.reversed().forEach(folder -> remove(folder, e));
      throw e;
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    Path path = path(key);
    Map<Path, Path> parts = new LinkedHashMap<>();
    if (Files.exists(path)) {
      return false;
    }
    try {
      stage(path, bytes, parts, new ArrayList<>());
      Path part = parts.get(path);
      Files.createLink(path, part); // unlike a move, a link never replaces
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw failure("write", path, e);
    } finally {
      parts.values().forEach(FolderStore::delete);
    }
  }

  @Override
  public void delete(String key) {
    delete(path(key));
  }

  @Override
  public List<String> list(String prefix) {
    List<String> keys = new ArrayList<>();
    Path begin = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
    try {
      Files.walkFileTree(
          begin,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              String key = root.relativize(path).toString().replace('\\', '/');
              if (key.startsWith(prefix) && !key.endsWith(PART)) {
                keys.add(key);
              }
              return FileVisitResult.CONTINUE;
            }

            // Others write and remove here at the same time.
            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw failure("list", root, e);
    }
    keys.sort(Comparator.naturalOrder());
    return keys;
  }

  private static void stage(Path path, byte[] bytes, Map<Path, Path> parts, List<Path> newFolders) {
    try {
      makeFolder(path.getParent(), newFolders);
      if (Files.isDirectory(path)) {
        throw new FileSystemException(path.toString(), null, "a folder is in its place");
      }
      Path part = Files.createTempFile(path.getParent(), ".", PART, permissions(path.getParent()));
      parts.put(path, part);
      try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
        file.force(true);
      }
    } catch (IOException e) {
      throw failure("write", path, e);
    }
  }

  private static void makeFolder(Path folder, List<Path> newFolders) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent(), newFolders);
      Files.createDirectories(folder);
      newFolders.add(folder);
    }
  }

  // A temporary file is its owner's alone; a report may be read as the umask allows.
  private static FileAttribute<?>[] permissions(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
        }
        : new FileAttribute<?>[0];
  }

  private static void move(Path path, Path part) {
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure("write", path, e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failure("delete", path, e);
    }
  }

  private static void remove(Path path, StoreException cause) {
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      return; // someone else writes there by now
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
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
