package hashbrief.tests.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder with a report made before; whatever goes wrong afterwards leaves it as it was. */
class CommandIT {

  @TempDir static Path folder;

  private static Launcher launcher;

  @BeforeAll
  static void makeAReport() throws Exception {
    launcher = new Launcher(folder, Map.of());
    Launcher.Ended ended = launcher.run("report", "--bundled");
    assertEquals(0, ended.status(), ended.toString());
    write("empty.yaml", "");
    write("unknown.yaml", "treshold-eh-per-s: 900\n");
    write("type.yaml", "pue: high\n");
    write("market.yaml", "markets: [{id: x, source: nordpool, zone: SE3}]\n");
    write("file", "");
    String head = "date,end_height,blocks,hashrate_eh_per_s,fees_btc,price_usd\n";
    write("missing.csv", head + rows("2026-01-0%d", "1000", 1, 2, 3, 5, 6, 7, 8, 9));
    write("negative.csv", head + rows("2026-01-0%d", "-1000", 1, 2, 3, 4, 5, 6, 7, 8, 9));
    write("twice.csv", head + rows("2026-01-0%d", "1000", 1, 2, 3, 4, 5, 6, 7, 8, 8));
    write("text.csv", head + rows("2026-01-0%d", "many", 1, 2, 3, 4, 5, 6, 7, 8, 9));
    for (String name : List.of("missing", "negative", "twice", "text")) {
      write(name + ".yaml", "sources: {chain: [csv], csv: {days: " + name + ".csv}}\n");
    }
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String rows(String date, String rate, int... days) {
    StringBuilder rows = new StringBuilder();
    long height = 931_000;
    for (int day : days) {
      height += 144;
      rows.append(date.replace("%d", Integer.toString(day)))
          .append(",")
          .append(height)
          .append(",144,")
          .append(rate)
          .append(",3.1,90000\n");
    }
    return rows.toString();
  }

  private static Map<String, byte[]> written() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void report_bundled_writesTheThreeFilesAndNamesThem() throws Exception {
    Launcher.Ended again = launcher.run("report", "--bundled");
    assertEquals(0, again.status());
    for (String extension : List.of("json", "xlsx", "html")) {
      String name = "out/reports/2026-01-18/hashbrief-2026-01-18." + extension;
      assertTrue(Files.size(folder.resolve(name)) > 10_000, name);
      assertTrue(again.out().stream().anyMatch(line -> line.contains(name)), again.toString());
    }
    assertTrue(again.err().stream().allMatch(line -> line.startsWith("warning: ")));
  }

  @Test
  void report_madeElsewhereInOtherLanguages_hasTheSameBytes(@TempDir Path other) throws Exception {
    Map<String, String> far =
        Map.of("TZ", "Pacific/Auckland", "LANG", "tr_TR.UTF-8", "LC_ALL", "tr_TR.UTF-8");
    Launcher.Ended ended =
        new Launcher(other, far).run("report", "--bundled", "--as-of", "2026-01-18");
    assertEquals(0, ended.status(), ended.toString());
    for (Map.Entry<String, byte[]> file : written().entrySet()) {
      assertArrayEquals(
          file.getValue(), Files.readAllBytes(other.resolve(file.getKey())), file.getKey());
    }
  }

  @Test
  void disk_tooSmall_endsWithOneLineAndLeavesTheReport() throws Exception {
    // What is there as it should be is not written again.
    Path page = folder.resolve("out/reports/2026-01-18/hashbrief-2026-01-18.html");
    byte[] newest = Files.readAllBytes(page);
    Files.writeString(page, "older");
    Map<String, byte[]> before = written();
    Launcher.Ended ended = launcher.runWithSmallFiles(150, "report", "--bundled");
    Map<String, byte[]> after = written();
    Files.write(page, newest);
    assertEquals(1, ended.status(), ended.toString());
    assertEquals(1, ended.err().size(), ended.toString());
    assertTrue(ended.err().getFirst().startsWith("hashbrief: cannot write "), ended.toString());
    assertSame(before, after);
  }

  private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  static List<List<String>> mistakes() {
    List<List<String>> mistakes = new ArrayList<>();
    mistakes.add(List.of("2", "--colour", "report", "--bundled", "--colour"));
    mistakes.add(List.of("2", "nowhere.yaml", "report", "--bundled", "--config", "nowhere.yaml"));
    mistakes.add(List.of("2", "empty", "report", "--bundled", "--config", "empty.yaml"));
    mistakes.add(
        List.of("2", "treshold-eh-per-s", "report", "--bundled", "--config", "unknown.yaml"));
    mistakes.add(List.of("2", "pue", "report", "--bundled", "--config", "type.yaml"));
    mistakes.add(List.of("2", "nordpool", "report", "--bundled", "--config", "market.yaml"));
    mistakes.add(List.of("2", "2999-01-01", "report", "--as-of", "2999-01-01"));
    mistakes.add(List.of("2", "2025-06-07", "report", "--bundled", "--as-of", "2020-01-01"));
    mistakes.add(List.of("2", "18.1.2026", "report", "--bundled", "--as-of", "18.1.2026"));
    mistakes.add(List.of("2", "file", "report", "--bundled", "--out", "file"));
    mistakes.add(List.of("1", "/proc", "report", "--bundled", "--out", "/proc/hashbrief"));
    for (String file : List.of("missing", "negative", "twice", "text")) {
      mistakes.add(
          List.of(
              "2", file + ".csv", "report", "--as-of", "2026-01-09", "--config", file + ".yaml"));
    }
    return mistakes;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistake_endsWithOneLineAndLeavesTheReport(List<String> mistake) throws Exception {
    Map<String, byte[]> before = written();
    String[] arguments = mistake.subList(2, mistake.size()).toArray(String[]::new);
    Launcher.Ended ended = launcher.run(arguments);
    assertEquals(mistake.get(0), Integer.toString(ended.status()), ended.toString());
    assertEquals(1, ended.err().size(), ended.toString());
    assertTrue(ended.err().getFirst().startsWith("hashbrief: "), ended.toString());
    assertTrue(ended.err().getFirst().contains(mistake.get(1)), ended.toString());
    assertSame(before, written());
  }

  @Test
  void version_isThatOfTheBuild() throws Exception {
    Launcher.Ended ended = launcher.run("--version");
    assertEquals(0, ended.status(), ended.toString());
    assertTrue(ended.out().getFirst().matches("hashbrief \\d+\\.\\d+\\.\\d+"), ended.toString());
  }
}
