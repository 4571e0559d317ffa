package hashbrief.sources.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.Retarget;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.SourceUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledChainTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);

  @Test
  void days_untilAsOf_areCompleteAndNoLater() {
    ChainPart part = BundledChain.read(AS_OF);
    assertEquals(LocalDate.of(2025, 6, 1), part.chain().days().firstKey());
    assertEquals(AS_OF, part.chain().days().lastKey());
    assertEquals(232, part.chain().days().size());
    assertEquals(AS_OF, part.closes().get().byDay().lastKey());
    ChainDay first = part.chain().days().firstEntry().getValue();
    assertEquals(839.539042, first.hashrateEhPerS());
    assertEquals(133, first.blocks());
    assertEquals(3.125, first.subsidyBtc());
    assertEquals(899_434L, first.endHeight().get());
  }

  @Test
  void retargets_untilAsOf_haveExactDifficultyAndChange() {
    List<Retarget> retargets = BundledChain.read(AS_OF).chain().retargets();
    assertEquals(17, retargets.size());
    assertEquals(0.0438, retargets.getFirst().change().get());
    assertFalse(retargets.getFirst().firstBlockTime().isPresent());
    Retarget last = retargets.getLast();
    assertEquals(931_392L, last.height().get());
    assertEquals(146472570619930.78 / 148258433855481.31 - 1, last.change().get());
    assertEquals(Instant.parse("2026-01-08T07:43:38Z"), last.firstBlockTime().get());
  }

  @Test
  void provenance_namesFilesWithHashAndLicence() {
    List<SourceUse> sources = BundledChain.read(AS_OF).provenance().sources();
    assertEquals(
        List.of("bundled-chain-days", "bundled-retargets"),
        sources.stream().map(SourceUse::id).toList());
    SourceUse days = sources.getFirst();
    assertEquals("bundled:chain-days.csv", days.url());
    assertEquals(Optional.empty(), days.retrievedAt());
    assertTrue(days.sha256().matches("[0-9a-f]{64}"), days.sha256());
    assertEquals(232, days.rows());
    assertEquals(Optional.of(AS_OF), days.newest());
    assertFalse(days.licence().isBlank());
    assertEquals(Optional.of(LocalDate.of(2026, 1, 8)), sources.getLast().newest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-06", "2026-01-22", "2009-01-03"})
  void asOf_outside_isToldWithTheRange(LocalDate asOf) {
    String message =
        assertThrows(OutsideBundledDataException.class, () -> BundledChain.read(asOf)).getMessage();
    assertEquals(
        "asOf " + asOf + " is outside the bundled data; allowed: 2025-06-07 to 2026-01-21",
        message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-07", "2026-01-21"})
  void asOf_atTheEdges_isRead(LocalDate asOf) {
    assertEquals(asOf, BundledChain.read(asOf).chain().days().lastKey());
  }
}
