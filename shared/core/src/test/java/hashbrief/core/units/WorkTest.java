package hashbrief.core.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WorkTest {

  @Test
  void subsidy_aroundHalvings_halves() {
    assertEquals(50, Work.subsidyBtc(0));
    assertEquals(50, Work.subsidyBtc(209_999));
    assertEquals(25, Work.subsidyBtc(210_000));
    assertEquals(6.25, Work.subsidyBtc(839_999));
    assertEquals(3.125, Work.subsidyBtc(840_000));
    assertThrows(IllegalArgumentException.class, () -> Work.subsidyBtc(-1));
  }

  @Test
  void ehPerS_ofADay_matchesChainFact() {
    // 2026-01-18: 140 blocks at difficulty 146472570619930.78 gave 1019.366735 EH/s.
    assertEquals(1019.366735, Work.ehPerS(140, 146472570619930.78, 86400), 5e-6);
  }

  @Test
  void difficultyAndBlocks_areInversesOfRate() {
    assertEquals(146472570619930.78, Work.difficulty(1019.366735, 140, 86400), 1e7);
    assertEquals(140, Work.blocksPerDay(1019.366735, 146472570619930.78), 1e-6);
  }
}
