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
    assertTrue(console.out().contains("supported:     lowest-in-months, "), console.out());
    assertTrue(console.errors().stream().allMatch(line -> line.startsWith("warning: ")));
    assertTrue(console.err().contains("security.poolTop1Share (and 1 more)"), console.err());
    assertEquals(4, files(folder.resolve("out")).size());
  }

  @Test
  void bundled_inAnotherLocaleAndZone_writesTheSameBytes() throws IOException {
    Console.run(folder, "report", "--bundled", "--out", "a");
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
    Files.writeString(folder.resolve("s.yaml"), "threshold-eh-per-s: 900");
    Console console = Console.run(folder, "report", "--bundled", "--config", "s.yaml");
    assertEquals(1, console.status());
    assertEquals(
        List.of("hashbrief: cannot write " + html + ": a folder is in its place"),
        console.errors());
    assertArrayEquals(json, Files.readAllBytes(folder.resolve("out/" + REPORT + "json")));
  }
}
