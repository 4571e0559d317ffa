package hashbrief.run.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is written is seen here at once, and in the store behind with {@link #flush}. */
public final class PendingStore implements Store {
  private final Store behind;
  private final Map<String, Entry> pending = new TreeMap<>();

  public PendingStore(Store behind) {
    this.behind = behind;
  }

  /** Puts all that was written into the store behind, and nothing of it where that fails. */
  public void flush() {
    behind.putAll(new ArrayList<>(pending.values()));
    pending.clear();
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(pending.get(key)).map(Entry::bytes).or(() -> behind.get(key));
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    pending.put(key, new Entry(key, bytes, contentType));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    boolean absent = get(key).isEmpty();
    if (absent) {
      put(key, bytes, contentType);
    }
    return absent;
  }

  @Override
  public void delete(String key) {
    throw new UnsupportedOperationException("what is pending is not deleted: " + key);
  }

  @Override
  public List<String> list(String prefix) {
    return Stream.concat(behind.list(prefix).stream(), pending.keySet().stream())
        .filter(key -> key.startsWith(prefix))
        .distinct()
        .sorted()
        .toList();
  }
}
