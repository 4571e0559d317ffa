package hashbrief.run.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFilesTest {
  @TempDir private Path folder;

  private final MemoryStore store = new MemoryStore();

  private String copied(String named) {
    return new StoredFiles(store, "settings/", folder).apply(named);
  }

  @Test
  void file_besideTheSettings() throws IOException {
    store.put("settings/own/meter.csv", "utc,usd_per_mwh".getBytes(UTF_8), "text/csv");
    assertEquals("utc,usd_per_mwh", Files.readString(Path.of(copied("own/meter.csv"))));
    store.delete("settings/own/meter.csv");
    assertFalse(Files.exists(Path.of(copied("own/meter.csv"))));
  }

  @Test
  void file_elsewhere() {
    for (String named : new String[] {"../reports/x.csv", "/etc/passwd", "."}) {
      assertThrows(SettingsException.class, () -> copied(named), named);
    }
  }
}
