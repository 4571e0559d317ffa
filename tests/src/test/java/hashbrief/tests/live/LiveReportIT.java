package hashbrief.tests.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.report.Report;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.fake.Fault;
import hashbrief.tests.command.Launcher;
import hashbrief.tests.figures.BundledWeeks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole report from a server on the loopback is the bundled one of the same days. */
class LiveReportIT {

  @TempDir Path folder;

  private final Sources sources = new Sources();
  private Launcher launcher;

  @BeforeEach
  void knowNoOtherHost() throws Exception {
    // With this option a host that is not in the file does not exist, whatever the network.
    Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
    launcher = new Launcher(folder, Map.of("JDK_JAVA_OPTIONS", "-Djdk.net.hosts.file=" + hosts));
  }

  @AfterEach
  void close() {
    sources.close();
  }

  private Launcher.Ended run(String asOf, Path settings, String... more) throws Exception {
    List<String> all = List.of("report", "--as-of", asOf, "--config", settings.toString());
    return launcher.run(Stream.concat(all.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private void made(String asOf, Path settings, String... more) throws Exception {
    Launcher.Ended ended = run(asOf, settings, more);
    assertEquals(0, ended.status(), ended.toString());
  }

  private Report report(Path out, String asOf) throws Exception {
    return ReportJson.read(
        Files.readAllBytes(out.resolve("reports/" + asOf + "/hashbrief-" + asOf + ".json")));
  }

  private Map<String, byte[]> files(Path below) throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(below.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-18", "2025-12-31"})
  void report_ofThePast_isTheBundledOne(String day) throws Exception {
    Path settings = sources.settings(folder.resolve("s.yaml"), "mempool, blockchain-info");
    made(day, settings);
    Report live = report(folder.resolve("out"), day);
    LocalDate asOf = LocalDate.parse(day);
    Expectation.ofTheChain(BundledWeeks.report(asOf), live);
    Expectation.ofPower(Sources.CURVE, asOf, live.energy());
    assertEquals(List.of(), live.checks().stream().filter(check -> !check.passed()).toList());
    String here = sources.server().url("").toString();
    for (SourceUse use : live.sources()) {
      assertTrue(use.url().startsWith(here) || use.url().startsWith("bundled:"), use.toString());
      assertTrue(use.usedInsteadOf().isEmpty(), use.toString());
    }
  }

  @Test
  void archive_withoutTheServer_givesTheSameBytes() throws Exception {
    Path settings = sources.settings(folder.resolve("s.yaml"), "mempool, blockchain-info");
    made("2026-01-18", settings);
    Map<String, byte[]> all = files(folder.resolve("out"));
    for (String key : all.keySet()) {
      if (key.startsWith("raw/")) {
        Path copy = folder.resolve("copy").resolve(key);
        Files.createDirectories(copy.getParent());
        Files.write(copy, all.get(key));
      }
    }
    sources.close();
    made("2026-01-18", settings, "--from-archive", "--out", "copy");
    Map<String, byte[]> again = files(folder.resolve("copy"));
    all.keySet().removeIf(key -> key.startsWith("revisions/"));
    assertEquals(all.keySet(), again.keySet());
    all.forEach((key, bytes) -> assertArrayEquals(bytes, again.get(key), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"blockchain-info", "bitcoin-core"})
  void mempool_down_isReplacedBySourcesThatAgree(String next) throws Exception {
    sources.addNode();
    sources.server().fault("mempool", Fault.UNAVAILABLE_503);
    Path settings = sources.settings(folder.resolve("s.yaml"), "mempool, " + next);
    made("2026-01-18", settings);
    Report live = report(folder.resolve("out"), "2026-01-18");
    Expectation.ofTheWeek(BundledWeeks.report(live.asOf()), live);
    assertEquals(
        Set.of(Optional.of("mempool")),
        live.sources().stream()
            .filter(use -> use.id().equals(next))
            .map(SourceUse::usedInsteadOf)
            .collect(Collectors.toSet()));
    assertTrue(live.sources().stream().noneMatch(use -> use.id().equals("mempool")));
    assertEquals(1, live.gaps().stream().filter(g -> g.reason().contains("HTTP 503")).count());
    boolean heights = next.equals("bitcoin-core");
    assertEquals(heights, live.difficulty().next().isPresent());
    assertEquals(
        heights ? 0 : 1,
        live.gaps().stream().filter(gap -> gap.path().startsWith("difficulty.next")).count(),
        live.gaps().toString());
  }

  @Test
  void chain_thatNobodyHas_isOneLineAndLeavesTheReport() throws Exception {
    Path settings = sources.settings(folder.resolve("s.yaml"), "mempool, blockchain-info");
    made("2026-01-18", settings);
    Map<String, byte[]> before = files(folder.resolve("out/reports"));
    try (Stream<Path> raw = Files.walk(folder.resolve("out/raw"))) {
      for (Path file : raw.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file); // or the run would find its answers there
      }
    }
    sources.server().fault("mempool", Fault.UNAVAILABLE_503);
    sources.server().fault("blockchain-info", Fault.RESET);
    Launcher.Ended ended = run("2026-01-18", settings);
    assertEquals(1, ended.status(), ended.toString());
    List<String> lines = ended.err().stream().filter(line -> !line.startsWith("NOTE: ")).toList();
    assertEquals(1, lines.size(), ended.toString());
    assertTrue(lines.getFirst().contains("/mempool"), ended.toString());
    assertTrue(lines.getFirst().contains("/blockchain-info"), ended.toString());
    Map<String, byte[]> after = files(folder.resolve("out/reports"));
    assertEquals(before.keySet(), after.keySet());
    before.forEach((key, bytes) -> assertArrayEquals(bytes, after.get(key), key));
  }
}
