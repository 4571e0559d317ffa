package hashbrief.run.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.store.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingStoreTest {
  private static final byte[] MAILED = "mailed".getBytes(UTF_8);
  private static final byte[] OTHER = "other".getBytes(UTF_8);

  private final MemoryStore store = new MemoryStore();

  private KeepingStore written(boolean keep) {
    store.put("mailed", MAILED, "text/plain");
    store.put("same", OTHER, "text/plain");
    KeepingStore keeping = new KeepingStore(store, keep);
    for (String key : List.of("mailed", "same", "new")) {
      keeping.put(key, OTHER, "text/plain");
    }
    return keeping;
  }

  @Test
  void put_overWhatWasMailed() {
    assertEquals(List.of("mailed"), written(true).kept());
    assertArrayEquals(MAILED, store.get("mailed").orElseThrow());
    assertArrayEquals(OTHER, store.get("new").orElseThrow());
  }

  @Test
  void put_beforeAnythingWasMailed() {
    assertEquals(List.of(), written(false).kept());
    assertArrayEquals(OTHER, store.get("mailed").orElseThrow());
  }

  @Test
  void delete_isNoPartOfWriting() {
    assertThrows(UnsupportedOperationException.class, () -> written(true).delete("mailed"));
  }
}
