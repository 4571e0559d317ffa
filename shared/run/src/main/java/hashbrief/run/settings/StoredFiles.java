package hashbrief.run.settings;

import hashbrief.core.store.Store;
import hashbrief.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Files that stored settings name: beside them in the store, and copied into a folder, since they
 * are read from there. What is not in the store is not in the folder either; its reader says so.
 */
public final class StoredFiles implements UnaryOperator<String> {
  private final Store store;
  private final String prefix;
  private final Path folder;

  /**
   * @param prefix of the settings file, with a slash at its end
   */
  public StoredFiles(Store store, String prefix, Path folder) {
    this.store = store;
    this.prefix = prefix;
    this.folder = folder.normalize();
  }

  /** The path of the copy. */
  @Override
  public String apply(String named) {
    Path copy = folder.resolve(named).normalize();
    if (!copy.startsWith(folder) || copy.equals(folder)) {
      throw new SettingsException(
          prefix
              + ": \""
              + named
              + "\" is not beside the settings; allowed: a file under "
              + prefix);
    }
    String key = prefix + folder.relativize(copy).toString().replace('\\', '/');
    Optional<byte[]> bytes = store.get(key);
    try {
      if (bytes.isPresent()) {
        Files.createDirectories(copy.getParent());
        Files.write(copy, bytes.get());
      } else {
        Files.deleteIfExists(copy); // of an earlier run of the same function
      }
    } catch (IOException e) {
      throw new StoreException("cannot copy " + key + " to " + copy + ": " + e.getMessage(), e);
    }
    return copy.toString();
  }
}
