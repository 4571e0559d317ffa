package hashbrief.run.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.event.StepEvent;
import hashbrief.run.event.WrongEventException;
import hashbrief.run.revisions.Revision;
import hashbrief.run.settings.SettingsException;
import hashbrief.run.settings.StoredSettings;
import hashbrief.run.store.MemoryStore;
import hashbrief.sources.ask.UserFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionIsAValueTest {
  private static final StepEvent MONDAY = Run.bundled("monday");
  private static final String METER = "settings/own/meter.csv";

  @TempDir private Path scratch;

  private Run run;

  @BeforeEach
  void begin() {
    run = new Run(new MemoryStore(), scratch);
  }

  private static String settings(int operation) {
    return "operation-usd-per-mwh: "
        + operation
        + "\nmarkets: [{id: my-meter, source: csv, file: own/meter.csv}]"
        + "\nrecipients: [{email: a@example.org}]\n";
  }

  private static String meter(int usdPerMwh) {
    Instant begin = Instant.parse("2025-12-22T00:00:00Z");
    return IntStream.range(0, 28 * 24)
        .mapToObj(hour -> begin.plusSeconds(3600L * hour) + "," + usdPerMwh + "\n")
        .collect(Collectors.joining("", "utc,usd_per_mwh\n", ""));
  }

  private static boolean has(String json, String name, int value) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*" + value + "\\b").matcher(json).find();
  }

  @Test
  void settingsAndFiles_editedAfterFetching_countInTheNextRevisionOnly() {
    run.put(Run.SETTINGS, settings(10));
    run.put(METER, meter(40));
    run.fetch(MONDAY);
    run.compute(MONDAY);
    String first = run.trends(1);
    run.put(Run.SETTINGS, settings(99));
    run.put(METER, meter(70));
    run.fetch(MONDAY);
    run.compute(MONDAY);
    assertEquals(first, run.trends(1));
    assertTrue(has(first, "meanUsdPerMwh", 40));

    run.fetch(Run.refetch("tuesday"));
    run.compute(Run.refetch("tuesday"));
    assertTrue(has(run.trends(2), "meanUsdPerMwh", 70));
    assertEquals(first, run.trends(1));
  }

  @Test
  void settings_replacedBetweenTwoFetchingSteps_areThoseOfTheFirst() {
    run.put(Run.SETTINGS, "threshold-eh-per-s: 900");
    run.fetch(MONDAY);
    run.put(Run.SETTINGS, "threshold-eh-per-s: 1234");
    run.compute(MONDAY);
    assertTrue(has(run.trends(1), "ehPerS", 900));
  }

  @Test
  void secrets_areUsedAndNotKept() {
    run.put(
        Run.SETTINGS,
        """
        sources:
          eia: {key: "very secret"}   # mine
          bitcoin-core:
            user: alice
            password: |
              open sesame
            url: http://127.0.0.1:8332
        pue: 1.1
        """);
    run.fetch(MONDAY);
    run.compute(MONDAY);
    assertEquals(
        """
        sources:
          eia: {key: "***"}   # mine
          bitcoin-core:
            user: "***"
            password: "***"
            url: http://127.0.0.1:8332
        pue: 1.1
        """,
        run.text("raw/2026-01-18/r1/settings.yaml"));
  }

  @Test
  void secretThatIsNotSet_isToldAsThat() {
    Run live = new Run(new MemoryStore(), scratch);
    live.put(Run.SETTINGS, "sources: {eia: {key: null}, bitcoin-core: {cookie-file: c.txt}}");
    new Revision(live.store, Run.AS_OF, 1, scratch)
        .keep(new StoredSettings(live.store, Run.SETTINGS), false);
    var asked = new Revision(live.store, Run.AS_OF, 1, scratch);
    var place = new StoredSettings(live.store, Run.SETTINGS);
    assertFalse(
        asked
            .toAsk("energy", place, Map.of("HASHBRIEF_EIA_KEY", " "))
            .sources()
            .access()
            .get("eia")
            .value("key")
            .isPresent());
    assertFalse(asked.toRead().sources().access().get("eia").value("key").isPresent());
    asked.toAsk("energy", place, Map.of("HASHBRIEF_EIA_KEY", "very secret"));
    assertEquals("***", asked.toRead().sources().access().get("eia").value("key").orElseThrow());
    String cookie =
        asked.toRead().sources().access().get("bitcoin-core").value("cookie-file").orElseThrow();
    assertTrue(Files.exists(Path.of(cookie)), "a node's cookie is not needed for what it answered");
  }

  @Test
  void settings_wrong_keepNothing() {
    run.put(Run.SETTINGS, "pue: 0.5");
    assertThrows(SettingsException.class, () -> run.fetch(MONDAY));
    run.put(Run.SETTINGS, settings(10));
    String message = assertThrows(UserFileException.class, () -> run.fetch(MONDAY)).getMessage();
    assertEquals("own/meter.csv: no such file", message);
    assertEquals(List.of(), run.store.list("raw/"));
    run.put(METER, meter(40));
    run.fetch(MONDAY);
  }

  @Test
  void ledger_isNotAmongTheAnswers() {
    run.fetch(MONDAY);
    run.fetch(Run.refetch("tuesday"));
    run.store.list("raw/").forEach(run.store::delete);
    assertEquals(3, run.fetch(Run.refetch("wednesday")).revision());
    assertTrue(run.store.list("revisions/2026-01-18/").size() > 2);
  }

  @Test
  void files_thatAreNotBesideTheSettings_areRefused() {
    for (String named : List.of("../reports/x.csv", "/etc/passwd", ".")) {
      run.put(Run.SETTINGS, "markets: [{id: m, source: csv, file: \"" + named + "\"}]");
      assertThrows(SettingsException.class, () -> run.fetch(MONDAY), named);
    }
  }

  @Test
  void bundledData_areNotMixedWithFetchedOnes() {
    run.put("revisions/2026-01-18/r1", "monday");
    run.put("raw/2026-01-18/r1/settings.yaml", "{}");
    run.put("raw/2026-01-18/r1/data", "sources");
    assertThrows(WrongEventException.class, () -> run.fetch(Run.bundled("monday")));
  }

  @Test
  void catalogue_ofAnotherBuild_isToldByACheck() {
    run.fetch(MONDAY);
    run.compute(MONDAY);
    assertFalse(run.trends(1).contains("other versions"));
    String key = "raw/2026-01-18/r1/catalogues.sha256";
    run.put(key, run.text(key).replaceFirst("(?m)^.{64}(?=  rigs)", "0".repeat(64)));
    StepAnswer answer = run.compute(MONDAY);
    assertEquals(1, answer.troubles().size());
    assertTrue(answer.troubles().getFirst().contains("other versions of rigs.csv"));
  }

  @Test
  void steps_beforeTheirTime_sayWhichToRun() {
    assertTrue(
        assertThrows(MissingInputException.class, () -> run.compute(MONDAY))
            .getMessage()
            .contains("run FetchChain for this day first"));
    assertTrue(
        assertThrows(MissingInputException.class, () -> run.write(MONDAY))
            .getMessage()
            .contains("run ComputeTrends for this day first"));
  }
}
