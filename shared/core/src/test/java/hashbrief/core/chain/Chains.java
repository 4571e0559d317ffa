package hashbrief.core.chain;

import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Chains made for tests: a constant difficulty, and as many blocks a day as a function says. */
public final class Chains {

  public static final double DIFFICULTY = 100e12;
  public static final LocalDate FIRST = LocalDate.parse("2025-03-01");
  public static final long FIRST_HEIGHT = 890_000;

  private Chains() {}

  public static ChainHistory of(int days, IntUnaryOperator blocksOfDay) {
    return of(days, blocksOfDay, List.of());
  }

  public static ChainHistory of(int days, IntUnaryOperator blocksOfDay, List<Retarget> retargets) {
    NavigableMap<LocalDate, ChainDay> made = new TreeMap<>();
    long height = FIRST_HEIGHT - 1;
    for (int i = 0; i < days; i++) {
      int blocks = blocksOfDay.applyAsInt(i);
      height += blocks;
      LocalDate date = FIRST.plusDays(i);
      made.put(date, day(date, blocks, height));
    }
    return new ChainHistory(made, retargets, new TreeMap<>());
  }

  private static ChainDay day(LocalDate date, int blocks, long height) {
    return new ChainDay(
        date,
        Work.ehPerS(blocks, DIFFICULTY, Work.SECONDS_PER_DAY),
        DIFFICULTY,
        blocks,
        Work.subsidyBtc(height),
        Reading.of(blocks * 0.02),
        Reading.of(height));
  }
}
