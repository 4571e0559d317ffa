package hashbrief.run.steps;

import hashbrief.core.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A store in which nothing that is there is replaced, where that is asked for. */
final class KeepingStore implements Store {
  private final Store store;
  private final boolean keep;
  private final List<String> kept = new ArrayList<>();

  KeepingStore(Store store, boolean keep) {
    this.store = store;
    this.keep = keep;
  }

  /** The keys under which something else was to be written. */
  List<String> kept() {
    return List.copyOf(kept);
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    if (!keep) {
      store.put(key, bytes, contentType);
    } else if (!store.putIfAbsent(key, bytes, contentType)
        && !Arrays.equals(store.get(key).orElseThrow(), bytes)) {
      kept.add(key);
    }
  }

  @Override
  public Optional<byte[]> get(String key) {
    return store.get(key);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    return store.putIfAbsent(key, bytes, contentType);
  }

  @Override
  public void delete(String key) {
    throw new UnsupportedOperationException("a written report is not deleted: " + key);
  }

  @Override
  public List<String> list(String prefix) {
    return store.list(prefix);
  }
}
