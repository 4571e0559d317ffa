package hashbrief.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandIT {
  private static final String REPORT = "reports/2026-01-18/hashbrief-2026-01-18.";

  @TempDir Path folder;

  private List<Path> files(Path below) throws IOException {
    try (Stream<Path> paths = Files.walk(below)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void bundled_writesTheThreeForms_andSaysWhatIsMissing() throws IOException {
    Console console = Console.run(folder, "report", "--bundled");
    assertEquals(0, console.status(), console.err());
    assertTrue(console.out().startsWith("Reading the bundled data as of 2026-01-18\n"));
    assertTrue(
        console.out().endsWith("  out/" + REPORT + "json\n  out/" + REPORT + "html\n"),
        console.out());
    assertTrue(console.out().contains("Supported:     lowest-in-months, "), console.out());
    assertTrue(console.errors().stream().allMatch(line -> line.startsWith("warning: ")));
    assertTrue(console.err().contains("security.poolTop1Share and 1 more: "), console.err());
    assertEquals(3, files(folder.resolve("out/reports")).size());
  }

  @Test
  void bundled_inAnotherLocaleAndZone_writesTheSameBytes() throws IOException {
    Console first = Console.run(folder, "report", "--bundled", "--out", "a");
    assertEquals(0, first.status(), first.err());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertEquals(0, Console.run(folder, "report", "--bundled", "--out", "b").status());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (Path file : files(folder.resolve("a"))) {
      Path other = folder.resolve("b").resolve(folder.resolve("a").relativize(file));
      assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
    }
  }

  @Test
  void bundled_withOwnMarkets_showsThem() throws IOException {
    Files.writeString(
        folder.resolve("s.yaml"),
        """
        markets:
          - {id: my-contract, source: fixed, usd-per-mwh: 45}
          - {id: de-lu, source: energy-charts, zone: DE-LU}
        sites: [{id: one, market: se3, rigs: [{model: Antminer S21, count: 10}]}]
        """);
    Console console = Console.run(folder, "report", "--bundled", "--config", "s.yaml");
    assertEquals(0, console.status(), console.err());
    String json = Files.readString(folder.resolve("out/" + REPORT + "json"));
    assertTrue(json.contains("my-contract"));
    assertTrue(console.err().contains("bundled data are read without a network"), console.err());
    assertFalse(json.contains("miners-median"));
  }

  @Test
  void write_thatFails_leavesEarlierOutputAsItWas() throws IOException {
    assertEquals(0, Console.run(folder, "report", "--bundled").status());
    Path html = folder.resolve("out/" + REPORT + "html");
    byte[] json = Files.readAllBytes(folder.resolve("out/" + REPORT + "json"));
    Files.delete(html);
    Files.createDirectory(html); // a report cannot take the place of a folder
    Console console = Console.run(folder, "report", "--bundled");
    assertEquals(1, console.status());
    assertEquals(
        List.of("hashbrief: cannot write " + html + ": a folder is in its place"),
        console.errors());
    assertArrayEquals(json, Files.readAllBytes(folder.resolve("out/" + REPORT + "json")));
  }

  @Test
  void settings_edited_makeTheNextRevision_andTheArchiveStaysWhatItWas() throws IOException {
    Path settings = Files.writeString(folder.resolve("s.yaml"), "threshold-eh-per-s: 900");
    String[] run = {"report", "--bundled", "--config", "s.yaml"};
    Console.run(folder, run);
    Path first = folder.resolve("out/" + REPORT + "json");
    byte[] json = Files.readAllBytes(first);
    Files.writeString(settings, "threshold-eh-per-s: 950");
    Console archived =
        Console.run(
            folder, "report", "--from-archive", "--as-of", "2026-01-18", "--config", "s.yaml");
    assertEquals(0, archived.status(), archived.err());
    assertArrayEquals(json, Files.readAllBytes(first));
    Console next = Console.run(folder, run);
    assertTrue(next.out().contains("Revision 2, since the settings"), next.out());
    assertTrue(next.out().contains("hashbrief-2026-01-18-r2.json"), next.out());
    assertArrayEquals(json, Files.readAllBytes(first));
    assertFalse(Console.run(folder, run).out().contains("Revision 3"));
    assertTrue(
        Console.run(folder, "report", "--bundled", "--config", "s.yaml", "--refetch")
            .out()
            .contains("hashbrief-2026-01-18-r3.json"));
  }

  @Test
  void settings_thatMadeNoReport_areReplaced() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("s.yaml"),
            "sources: {chain: [mempool], mempool: {url: \"http://127.0.0.1:1\"}}\n"
                + "timeouts: {connect: 100ms, request: 100ms, step: 200ms}");
    String[] run = {"report", "--config", "s.yaml", "--as-of", "2026-01-18"};
    assertEquals(1, Console.run(folder, run).status());
    Files.writeString(settings, "recipients: [{email: a@example.org}]");
    Console console = Console.run(folder, "report", "--bundled", "--config", "s.yaml");
    assertEquals(0, console.status(), console.err());
    assertTrue(Files.exists(folder.resolve("out/" + REPORT + "json")));
    assertTrue(console.out().endsWith("only the stack sends:\n  out/mail/a@example.org.eml\n"));
    assertTrue(
        Files.readString(folder.resolve("out/mail/a@example.org.eml"))
            .contains("To: a@example.org"));
  }
}
