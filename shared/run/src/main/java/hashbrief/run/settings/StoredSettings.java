package hashbrief.run.settings;

import hashbrief.run.store.Store;
import hashbrief.run.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings in a store, and beside them the files that they name.
 *
 * @param name key of the settings
 */
public record StoredSettings(Store store, String name) implements SettingsPlace {

  @Override
  public Optional<String> text() {
    return store.get(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<byte[]> file(String named) {
    return store.get(key(named));
  }

  @Override
  public Path secretFile(String named, Path scratch) {
    Path copy = scratch.resolve("secret").resolve(Path.of(key(named)).getFileName());
    try {
      Optional<byte[]> bytes = file(named);
      if (bytes.isPresent()) {
        Files.createDirectories(copy.getParent());
        Files.write(copy, bytes.get());
      } else {
        Files.deleteIfExists(copy); // of an earlier run of the same function
      }
    } catch (IOException e) {
      throw new StoreException("cannot copy " + named + " to " + copy + ": " + e.getMessage(), e);
    }
    return copy;
  }

  private String key(String named) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Path path = Path.of(named).normalize();
    if (path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty()) {
      throw new SettingsException(
          name + ": \"" + named + "\" is not beside it; allowed: a file under " + folder);
    }
    return folder + path.toString().replace('\\', '/');
  }
}
