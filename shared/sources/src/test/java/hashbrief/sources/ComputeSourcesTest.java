package hashbrief.sources;

import static hashbrief.sources.FakeSources.AS_OF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComputeSourcesTest {
  private static final List<String> BOTH = List.of("getdeploying", "gpurentalprices");

  private final FakeSources sources = new FakeSources();

  @Test
  void bothAnswer_theFirstIsUsedAndTheSecondNotAsked() {
    ComputePart part = read(BOTH, AS_OF);
    assertEquals(AS_OF, part.gpu().get().usdPerHour().byDay().lastKey());
    assertEquals(3.66, part.sofrPercent().get().byDay().lastEntry().getValue());
    assertEquals(2, sources.fetcher().asked().size());
    assertEquals(List.of(), part.provenance().gaps());
  }

  @Test
  void firstDown_secondIsUsedAndNamed() {
    sources.down("getdeploying");
    ComputePart part = read(BOTH, AS_OF);
    assertEquals(2.4, part.gpu().get().usdPerHour().byDay().get(AS_OF));
    assertEquals(
        Optional.of("getdeploying"), part.provenance().sources().getFirst().usedInsteadOf());
    assertEquals(List.of("getdeploying"), part.provenance().gaps().getFirst().elements());
  }

  @Test
  void firstDownAndSecondAfterAsOf_isMissingWithBothReasons() {
    sources.down("getdeploying");
    String reason = missing(read(BOTH, AS_OF.minusDays(1)).gpu());
    assertTrue(reason.contains("getdeploying"), reason);
    assertTrue(reason.endsWith("holds only 2026-01-18, after 2026-01-17"), reason);
  }

  @Test
  void rateDown_rentalStands() {
    sources.down("nyfed");
    ComputePart part = read(BOTH, AS_OF);
    assertTrue(part.gpu().isPresent());
    assertFalse(part.sofrPercent().isPresent());
  }

  @Test
  void noSourceConfigured_isMissing() {
    assertEquals("no source of GPU rental is configured", missing(read(List.of(), AS_OF).gpu()));
  }

  private ComputePart read(List<String> gpu, LocalDate asOf) {
    return ComputeSources.read(sources.settings(gpu), sources.fetcher(), asOf);
  }

  private static String missing(Reading<GpuRental> gpu) {
    return switch (gpu) {
      case Reading.Present<GpuRental> present -> "present: " + present;
      case Reading.Missing<GpuRental>(String reason) -> reason;
    };
  }
}
