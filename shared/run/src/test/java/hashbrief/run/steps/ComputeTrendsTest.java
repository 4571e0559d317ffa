package hashbrief.run.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.chain.IncompleteWeekException;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Report;
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

class ComputeTrendsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);
  private static final Settings SETTINGS =
      new SettingsReader(List.of(), List.of(), UnaryOperator.identity()).defaults(Map.of());

  private final MemoryStore store = new MemoryStore();

  private static Inputs inputs() {
    return BundledFacts.join(
        BundledChain.read(AS_OF),
        BundledEnergy.read(AS_OF, SETTINGS),
        BundledCompute.read(AS_OF),
        AS_OF);
  }

  @Test
  void report_isStoredAsTheSchemaAllows() {
    Report report = new ComputeTrends(store).run(inputs(), SETTINGS, AS_OF, 2);
    byte[] stored = store.get(Keys.trends(AS_OF, 2)).orElseThrow();
    assertEquals(2, report.revision());
    assertArrayEquals(ReportJson.write(report), stored);
    assertEquals(List.of(Keys.trends(AS_OF, 2)), store.list(""));
  }

  @Test
  void week_withoutChain_storesNothing() {
    assertThrows(
        IncompleteWeekException.class,
        () -> new ComputeTrends(store).run(inputs(), SETTINGS, AS_OF.plusDays(1), 1));
    assertEquals(List.of(), store.list(""));
  }
}
