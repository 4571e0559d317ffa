package hashbrief.run.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.settings.Settings;
import hashbrief.core.store.Keys;
import hashbrief.core.store.MemoryStore;
import hashbrief.run.settings.SettingsReader;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.catalogue.BundledCompute;
import hashbrief.sources.catalogue.BundledEnergy;
import hashbrief.sources.catalogue.BundledFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WriteReportIT {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);

  private final MemoryStore store = new MemoryStore();

  private void compute() {
    Settings settings =
        new SettingsReader(List.of(), List.of(), UnaryOperator.identity()).defaults(Map.of());
    var inputs =
        BundledFacts.join(
            BundledChain.read(AS_OF),
            BundledEnergy.read(AS_OF, settings),
            BundledCompute.read(AS_OF),
            AS_OF);
    new ComputeTrends(store).run(inputs, settings, AS_OF, 1);
  }

  private byte[] written(String extension) {
    return store.get(Keys.report(AS_OF, 1, extension)).orElseThrow();
  }

  @Test
  void report_isWrittenInEveryForm_andAgainTheSame() {
    compute();
    List<String> keys = new WriteReport(store).run(AS_OF, 1);
    assertEquals(
        List.of(
            "reports/2026-01-18/hashbrief-2026-01-18.xlsx",
            "reports/2026-01-18/hashbrief-2026-01-18.json",
            "reports/2026-01-18/hashbrief-2026-01-18.html"),
        keys);
    assertArrayEquals(store.get(Keys.trends(AS_OF, 1)).orElseThrow(), written("json"));
    byte[] workbook = written("xlsx");
    assertEquals("PK", new String(workbook, 0, 2, UTF_8));
    assertTrue(new String(written("html"), UTF_8).contains("2026-01-18"));
    new WriteReport(store).run(AS_OF, 1);
    assertArrayEquals(workbook, written("xlsx"));
  }

  @Test
  void figures_notComputed_areToldWithTheirKey() {
    String message =
        assertThrows(IllegalStateException.class, () -> new WriteReport(store).run(AS_OF, 1))
            .getMessage();
    assertEquals("nothing is computed under trends/2026-01-18/report.json", message);
    assertEquals(List.of(), store.list(""));
  }
}
