package hashbrief.run.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.map(path -> folder.relativize(path).toString()).sorted().toList();
    }
  }

  @Test
  void put_thenGet_givesTheBytes_andALaterOneReplaces() {
    FolderStore store = new FolderStore(folder.resolve("out"));
    assertEquals(Optional.empty(), store.get("a/b.json"));
    store.put("a/b.json", bytes("one"), "application/json");
    store.put("a/b.json", bytes("two"), "application/json");
    assertArrayEquals(bytes("two"), store.get("a/b.json").orElseThrow());
    assertEquals(folder.resolve("out/a/b.json"), store.path("a/b.json"));
  }

  @Test
  void putIfAbsent_whereSomethingIs_changesNothing() throws IOException {
    FolderStore store = new FolderStore(folder);
    assertTrue(store.putIfAbsent("sent/x", bytes("first"), "text/plain"));
    assertFalse(store.putIfAbsent("sent/x", bytes("second"), "text/plain"));
    assertArrayEquals(bytes("first"), store.get("sent/x").orElseThrow());
    assertEquals(List.of("", "sent", "sent/x"), everything());
  }

  @Test
  void list_byPrefix_isSortedAndWithoutUnfinishedFiles() throws IOException {
    FolderStore store = new FolderStore(folder);
    store.put("b/2", bytes("2"), "text/plain");
    store.put("b/1", bytes("1"), "text/plain");
    store.put("c", bytes("3"), "text/plain");
    Files.writeString(folder.resolve("b/.1.99-1.part"), "half");
    assertEquals(List.of("b/1", "b/2"), store.list("b/"));
    assertEquals(List.of("b/1", "b/2", "c"), store.list(""));
    assertEquals(List.of(), new FolderStore(folder.resolve("none")).list(""));
  }

  @Test
  void putAll_intoAFolderWithOtherFiles_keepsThese() throws IOException {
    FolderStore store = new FolderStore(folder);
    store.putAll(entries("r1", "r/a", "r/b"));
    store.putAll(entries("r2", "r/b", "r/c"));
    assertArrayEquals(bytes("r1"), store.get("r/a").orElseThrow());
    assertArrayEquals(bytes("r2"), store.get("r/b").orElseThrow());
    assertArrayEquals(bytes("r2"), store.get("r/c").orElseThrow());
    assertEquals(List.of("", "r", "r/a", "r/b", "r/c"), everything());
  }

  @Test
  void putAll_besideAFolder_writesFileByFile() throws IOException {
    FolderStore store = new FolderStore(folder);
    store.putAll(entries("r1", "r/a", "r/b", "r/below/c"));
    store.putAll(entries("r2", "r/a", "r/b"));
    assertArrayEquals(bytes("r2"), store.get("r/a").orElseThrow());
    assertEquals(List.of("", "r", "r/a", "r/b", "r/below", "r/below/c"), everything());
  }

  @Test
  void exchange_swapsTwoFolders() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(one.resolve("a"), "1");
    Files.writeString(other.resolve("b"), "2");
    if (Exchange.of(one, other)) {
      assertEquals(List.of("", "one", "one/b", "other", "other/a"), everything());
    }
    assertFalse(Exchange.of(one, folder.resolve("none")));
  }

  @Test
  void leftovers_ofTheDead_areRemoved_andOthersStay() throws IOException {
    FolderStore store = new FolderStore(folder);
    store.put("r/a", bytes("1"), "text/plain");
    long dead = 1L << 30; // above the highest number of a process
    Files.createDirectories(folder.resolve(".r." + dead + "-1.part"));
    Files.writeString(folder.resolve(".r." + dead + "-1.part/a"), "half");
    Files.writeString(folder.resolve("r/.a." + dead + "-2.part"), "half");
    Path alive = folder.resolve("r/.a." + ProcessHandle.current().pid() + "-9999.part");
    Files.writeString(alive, "half");
    store.removeLeftovers();
    assertEquals(List.of("", "r", "r/" + alive.getFileName(), "r/a"), everything());
  }

  private static List<Store.Entry> entries(String text, String... keys) {
    return Stream.of(keys).map(key -> new Store.Entry(key, bytes(text), "text/plain")).toList();
  }

  @Test
  void delete_absentOrPresent_leavesNothing() {
    FolderStore store = new FolderStore(folder);
    store.put("x", bytes("1"), "text/plain");
    store.delete("x");
    store.delete("x");
    assertEquals(Optional.empty(), store.get("x"));
  }

  @Test
  void putAll_whenOneCannotBeWritten_changesNothing() throws IOException {
    FolderStore store = new FolderStore(folder);
    store.put("r/a", bytes("old"), "text/plain");
    Files.createDirectories(folder.resolve("r/b")); // a folder where a file must go
    List<Store.Entry> entries =
        Stream.of("r/a", "new/folder/c", "r/b")
            .map(key -> new Store.Entry(key, bytes("new"), "text/plain"))
            .toList();
    String message = assertThrows(StoreException.class, () -> store.putAll(entries)).getMessage();
    assertEquals("cannot write " + folder.resolve("r/b") + ": a folder is in its place", message);
    assertArrayEquals(bytes("old"), store.get("r/a").orElseThrow());
    assertEquals(List.of("", "r", "r/a", "r/b"), everything());
  }

  @Test
  void put_belowAFile_namesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "text");
    FolderStore store = new FolderStore(file);
    String message =
        assertThrows(StoreException.class, () -> store.put("a/b", bytes("1"), "text/plain"))
            .getMessage();
    assertEquals("cannot write " + file.resolve("a/b") + ": " + file + " is not a folder", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "a/../../x", "/etc/x", "."})
  void key_outsideTheFolder_isRefused(String key) {
    FolderStore store = new FolderStore(folder);
    assertThrows(IllegalArgumentException.class, () -> store.get(key));
  }
}
