package hashbrief.sources.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockCountsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-01-12");

  private static NavigableMap<LocalDate, Double> expected(double... blocks) {
    NavigableMap<LocalDate, Double> expected = new TreeMap<>();
    for (int i = 0; i < blocks.length; i++) {
      expected.put(MONDAY.plusDays(i), blocks[i]);
    }
    return expected;
  }

  @Test
  void of_betweenKnownHeights_addsUpExactly() {
    var ends = Map.of(MONDAY, 1000L, MONDAY.plusDays(3), 1430L);
    BlockCounts counts = BlockCounts.of(expected(150.4, 142.3, 141.9, 143.2, 139.6), ends);
    List<Integer> blocks = List.copyOf(counts.byDay().values());
    assertEquals(430, blocks.get(1) + blocks.get(2) + blocks.get(3));
    assertEquals(150, blocks.getFirst());
    assertEquals(140, blocks.getLast());
    assertTrue(counts.agree());
    assertEquals(3, counts.compared());
  }

  @Test
  void of_heightsFarFromTheRates_says() {
    var ends = Map.of(MONDAY, 1000L, MONDAY.plusDays(1), 1180L);
    BlockCounts counts = BlockCounts.of(expected(144, 144), ends);
    assertFalse(counts.agree());
    assertEquals(180, counts.byDay().lastEntry().getValue()); // heights are facts, rates estimates
    assertTrue(counts.detail().contains("2026-01-13 to 2026-01-13: 144 against 180"));
  }

  @Test
  void of_withoutHeights_carriesRoundingOn() {
    BlockCounts counts = BlockCounts.of(expected(144.4, 144.4, 144.4, 144.4, 144.4), Map.of());
    assertEquals(722, counts.byDay().values().stream().mapToInt(i -> i).sum());
    assertEquals(0, counts.compared());
  }

  @Test
  void of_hole_isNotBridged() {
    NavigableMap<LocalDate, Double> expected = expected(144, 144, 144);
    expected.remove(MONDAY.plusDays(1));
    var ends = Map.of(MONDAY, 1000L, MONDAY.plusDays(2), 1288L);
    BlockCounts counts = BlockCounts.of(expected, ends);
    assertEquals(144, counts.byDay().get(MONDAY.plusDays(2)));
  }
}
