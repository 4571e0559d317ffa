package hashbrief.run.links;

import hashbrief.run.store.Store;
import java.util.List;
import java.util.function.Supplier;

/**
 * A secret in a folder, made when it is first needed: for trying things out without a stack.
 *
 * @param fresh a new random secret
 */
public record StoredSecret(Store store, String key, Supplier<byte[]> fresh)
    implements Supplier<List<byte[]>> {

  @Override
  public List<byte[]> get() {
    if (store.get(key).isEmpty()) {
      store.putIfAbsent(key, fresh.get(), "application/octet-stream");
    }
    return List.of(store.get(key).orElseThrow());
  }
}
