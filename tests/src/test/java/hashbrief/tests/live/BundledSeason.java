package hashbrief.tests.live;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.Retarget;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.units.Work;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.fake.FakeChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The bundled days block by block, for the fakes to answer from. */
final class BundledSeason {

  private static final LocalDate NEWEST = LocalDate.parse("2026-01-21");
  private static final int DAYS_BEFORE = 900;
  private static final int BLOCKS_BEFORE = Work.EPOCH_BLOCKS / 14;

  private BundledSeason() {}

  /**
   * From the epoch on that holds the first bundled day. Its blocks before that day stand on the day
   * before, since no other is bundled.
   */
  static FakeChain chain() {
    ChainPart part = BundledChain.read(NEWEST);
    NavigableMap<Long, Double> difficulty = difficulty(part);
    List<FakeChain.Day> days = days(part);
    FakeChain.Day first = days.getFirst();
    long before = first.endHeight() - first.blocks();
    days.addFirst(day(first, 1, before, Math.toIntExact(before - difficulty.firstKey() + 1)));
    return FakeChain.of(days, difficulty);
  }

  /** With steady days before, because a node is asked for two years. */
  static FakeChain longChain() {
    ChainPart part = BundledChain.read(NEWEST);
    NavigableMap<Long, Double> difficulty = difficulty(part);
    difficulty.put(0L, difficulty.firstEntry().getValue());
    List<FakeChain.Day> days = days(part);
    FakeChain.Day first = days.getFirst();
    long before = first.endHeight() - first.blocks();
    for (int back = 1; back <= DAYS_BEFORE; back++) {
      days.addFirst(day(first, back, before - (back - 1L) * BLOCKS_BEFORE, BLOCKS_BEFORE));
    }
    return FakeChain.of(days, difficulty);
  }

  private static NavigableMap<Long, Double> difficulty(ChainPart part) {
    NavigableMap<Long, Double> difficulty = new TreeMap<>();
    for (Retarget retarget : part.chain().retargets()) {
      difficulty.put(retarget.height().get(), retarget.difficulty());
    }
    return difficulty;
  }

  private static List<FakeChain.Day> days(ChainPart part) {
    List<FakeChain.Day> days = new ArrayList<>();
    for (ChainDay day : part.chain().days().values()) {
      double close = part.closes().get().byDay().get(day.date());
      days.add(
          new FakeChain.Day(
              day.date(), day.endHeight().get(), day.blocks(), day.feesBtc().get(), close));
    }
    return days;
  }

  private static FakeChain.Day day(FakeChain.Day like, int back, long endHeight, int blocks) {
    return new FakeChain.Day(
        like.date().minusDays(back), endHeight, blocks, like.feesBtc(), like.priceUsd());
  }
}
