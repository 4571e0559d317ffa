package hashbrief.run.store;

import hashbrief.sources.ask.Archive;
import java.util.List;
import java.util.Optional;

/** The archive of one step: the objects of a store under a prefix with a slash at its end. */
public record StoreArchive(Store store, String prefix) implements Archive {

  @Override
  public Optional<byte[]> get(String name) {
    return store.get(prefix + name);
  }

  @Override
  public boolean putIfAbsent(String name, byte[] bytes) {
    return store.putIfAbsent(prefix + name, bytes, "application/octet-stream");
  }

  @Override
  public List<String> names() {
    return store.list(prefix).stream().map(key -> key.substring(prefix.length())).toList();
  }
}
