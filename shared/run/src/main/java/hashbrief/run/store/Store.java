package hashbrief.run.store;

import java.util.List;
import java.util.Optional;

/**
 * Bytes under keys with slashes ({@code reports/2026-01-18/...}). A write is whole or not at all.
 * Failures are {@link StoreException} with the key.
 */
public interface Store {

  /** Bytes to be written under a key. */
  record Entry(String key, byte[] bytes, String contentType) {}

  /** The bytes, or empty where nothing is stored under the key. */
  Optional<byte[]> get(String key);

  /** Writes, replacing what was there. */
  void put(String key, byte[] bytes, String contentType);

  /**
   * Writes all of these, replacing what was there. Where the store can, they become visible at
   * once; where it cannot, in their order.
   */
  default void putAll(List<Entry> entries) {
    entries.forEach(entry -> put(entry.key(), entry.bytes(), entry.contentType()));
  }

  /** Writes only where nothing is there yet; false where something was. */
  boolean putIfAbsent(String key, byte[] bytes, String contentType);

  /** Removes; nothing happens where nothing is there. */
  void delete(String key);

  /** The keys that begin with {@code prefix}, sorted. */
  List<String> list(String prefix);
}
