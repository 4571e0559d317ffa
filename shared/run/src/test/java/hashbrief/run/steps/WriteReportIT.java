package hashbrief.run.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.event.StepEvent;
import hashbrief.run.store.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteReportIT {
  private static final StepEvent MONDAY = Run.bundled("monday");
  private static final String REPORT = "reports/2026-01-18/hashbrief-2026-01-18.";

  @TempDir private Path scratch;

  @Test
  void report_isWrittenInEveryForm_andAgainTheSame_andStaysOnceItIsMailed() {
    Run run = new Run(new MemoryStore(), scratch);
    run.fetch(MONDAY);
    run.compute(MONDAY);
    assertEquals(
        List.of(REPORT + "xlsx", REPORT + "json", REPORT + "html"),
        List.copyOf(run.write(MONDAY).keys().values()));
    assertEquals(run.trends(1), run.text(REPORT + "json"));
    byte[] workbook = run.store.get(REPORT + "xlsx").orElseThrow();
    assertEquals("PK", new String(workbook, 0, 2, StandardCharsets.UTF_8));
    assertTrue(run.text(REPORT + "html").contains("2026-01-18"));
    run.write(MONDAY);
    assertArrayEquals(workbook, run.store.get(REPORT + "xlsx").orElseThrow());

    run.put(REPORT + "html", "another page");
    run.put("sent/2026-01-18/published-r1", "");
    assertEquals(List.of(), run.write(MONDAY).troubles());
    run.put(REPORT + "html", "what was mailed");
    run.put("sent/2026-01-18/" + "ab".repeat(32), "");
    assertEquals(
        List.of(REPORT + "html was mailed and stays; \"refetch\": true makes another revision"),
        run.write(MONDAY).troubles());
    assertEquals("what was mailed", run.text(REPORT + "html"));
  }
}
