package hashbrief.sources.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.rows.Epochs.Epoch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochsTest {
  // Heights and difficulties of the chain; the change at 2025-12-25 is +0.0426 %, then -1.2046 %.
  private static final Epoch DECEMBER =
      new Epoch(
          Instant.parse("2025-12-25T03:44:20Z"),
          929_376,
          148_258_433_855_481.3,
          Reading.of(0.000426));
  private static final Epoch JANUARY =
      new Epoch(
          Instant.parse("2026-01-08T07:43:38Z"),
          931_392,
          146_472_570_619_930.78,
          Reading.missing("not told"));

  @Test
  void retargets_haveTheirChange_theFirstAsTheSourceToldIt() throws ImplausibleException {
    Epochs epochs = Epochs.of(List.of(JANUARY, DECEMBER));
    List<Retarget> retargets =
        epochs.retargets(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-18"));
    assertEquals(2, retargets.size());
    assertEquals(0.000426, retargets.getFirst().change().get());
    assertEquals(-0.012046, retargets.getLast().change().get(), 5e-7);
    assertEquals(LocalDate.parse("2026-01-08"), retargets.getLast().date());
    assertEquals(931_392, retargets.getLast().height().get());
  }

  @Test
  void meanDifficulty_onTheDayOfARetarget_liesBetweenBothByTime() throws ImplausibleException {
    Epochs epochs = Epochs.of(List.of(DECEMBER, JANUARY));
    assertEquals(DECEMBER.difficulty(), epochs.meanDifficulty(LocalDate.parse("2026-01-07")));
    assertEquals(JANUARY.difficulty(), epochs.meanDifficulty(LocalDate.parse("2026-01-09")), 1);
    double share = (7 * 3600 + 43 * 60 + 38) / Work.SECONDS_PER_DAY;
    double harmonic = 1 / (share / DECEMBER.difficulty() + (1 - share) / JANUARY.difficulty());
    double day = epochs.meanDifficulty(LocalDate.parse("2026-01-08"));
    assertEquals(harmonic, day, harmonic * 1e-12);
  }

  @Test
  void work_acrossARetarget_countsEachBlockWithItsDifficulty() throws ImplausibleException {
    Epochs epochs = Epochs.of(List.of(DECEMBER, JANUARY));
    double work = epochs.work(931_389, 931_394); // two of December's, three of January's
    assertEquals(2 * DECEMBER.difficulty() + 3 * JANUARY.difficulty(), work, 1);
  }

  @Test
  void subsidy_acrossTheHalving_isTheMean() {
    assertEquals(6.25, Epochs.subsidyBtc(839_980, 839_999));
    assertEquals(3.125, Epochs.subsidyBtc(839_999, 840_010));
    assertEquals((6.25 + 3 * 3.125) / 4, Epochs.subsidyBtc(839_998, 840_002));
  }

  @Test
  void of_holeOrImplausibleStep_isRefused() {
    Epoch later =
        new Epoch(
            Instant.parse("2026-01-22T00:00:00Z"), 935_424, 141e12, Reading.missing("not told"));
    ImplausibleException hole =
        assertThrows(ImplausibleException.class, () -> Epochs.of(List.of(JANUARY, later)));
    assertTrue(hole.getMessage().contains("931392 and 935424 do not follow"), hole.getMessage());
    Epoch leap =
        new Epoch(later.start(), 933_408, 5 * JANUARY.difficulty(), Reading.missing("not told"));
    assertThrows(ImplausibleException.class, () -> Epochs.of(List.of(JANUARY, leap)));
    assertThrows(ImplausibleException.class, () -> Epochs.of(List.of()));
  }
}
