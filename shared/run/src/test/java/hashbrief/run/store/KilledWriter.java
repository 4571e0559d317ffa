package hashbrief.run.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process that writes three files of one folder again and again, until it is killed. */
final class KilledWriter {
  static final List<String> KEYS = List.of("reports/a.xlsx", "reports/a.json", "reports/a.html");

  private KilledWriter() {}

  public static void main(String[] arguments) {
    FolderStore store = new FolderStore(Path.of(arguments[0]));
    store.removeLeftovers();
    write(store, arguments[1] + " 0");
    System.out.println("writing");
    System.out.flush();
    Stream.iterate(1, time -> time + 1).forEach(time -> write(store, arguments[1] + " " + time));
  }

  private static void write(FolderStore store, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    store.putAll(KEYS.stream().map(key -> new Store.Entry(key, bytes, "text/plain")).toList());
  }
}
