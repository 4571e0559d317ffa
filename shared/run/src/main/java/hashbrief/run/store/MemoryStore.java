package hashbrief.run.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The fake: everything in memory. */
public final class MemoryStore implements Store {
  private final ConcurrentSkipListMap<String, byte[]> entries = new ConcurrentSkipListMap<>();

  /** Empty. */
  public MemoryStore() {}

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(byte[]::clone);
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    entries.put(key, bytes.clone());
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    return entries.putIfAbsent(key, bytes.clone()) == null;
  }

  @Override
  public void delete(String key) {
    entries.remove(key);
  }

  @Override
  public List<String> list(String prefix) {
    return entries.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }
}
