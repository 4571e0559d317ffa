package hashbrief.sources.fake;

import hashbrief.core.units.Work;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A chain, block by block, with closing prices by day: what all fakes answer from.
 *
 * @param blocks ascending by height, without a hole
 */
public record FakeChain(List<Block> blocks, NavigableMap<LocalDate, Double> closes) {
  private static final String[] POOLS = {
    "Foundry USA", "AntPool", "ViaBTC", "F2Pool", "SpiderPool", "MARA Pool", "Luxor"
  };

  /** Height, header time in unix seconds, difficulty, fees in satoshi, pool. */
  public record Block(long height, long time, double difficulty, long feesSat, String pool) {}

  /** One row of a table of days. */
  public record Day(LocalDate date, long endHeight, int blocks, double feesBtc, double priceUsd) {}

  /**
   * The chain of a table of days: blocks evenly spaced, difficulty by first height of its epoch.
   */
  public static FakeChain of(List<Day> days, NavigableMap<Long, Double> difficulty) {
    List<Block> blocks = new ArrayList<>();
    NavigableMap<LocalDate, Double> closes = new TreeMap<>();
    for (Day day : days) {
      for (int i = 0; i < day.blocks(); i++) {
        long height = day.endHeight() - day.blocks() + 1 + i;
        long time = start(day.date()) + (long) ((i + 0.5) * Work.SECONDS_PER_DAY / day.blocks());
        long fees = Math.round(day.feesBtc() * 1e8 / day.blocks());
        double of = difficulty.floorEntry(height).getValue();
        blocks.add(new Block(height, time, of, fees, POOLS[(int) (height % POOLS.length)]));
      }
      closes.put(day.date(), day.priceUsd());
    }
    return new FakeChain(blocks, closes);
  }

  /** A season with retargets, luck and header times that go backwards; the same for every run. */
  public static FakeChain season(LocalDate first, LocalDate last) {
    SplittableRandom luck = new SplittableRandom(1008);
    List<Block> blocks = new ArrayList<>();
    long height = 846_720; // the first of an epoch
    double time = start(first);
    double difficulty = 84e12;
    double epochStart = time;
    while (time < start(last.plusDays(1))) {
      if (height % Work.EPOCH_BLOCKS == 0 && !blocks.isEmpty()) {
        difficulty *= Math.clamp(Work.EPOCH_BLOCKS * 600 / (time - epochStart), 0.25, 4);
        epochStart = time;
      }
      double season = Math.sin((time - start(first)) / (120 * Work.SECONDS_PER_DAY));
      double hashes = (600 + 0.4 * (blocks.size() / 144.0) + 60 * season) * 1e18;
      time += -Math.log(1 - luck.nextDouble()) * difficulty * Work.HASHES_PER_DIFFICULTY / hashes;
      long header = (long) time - (height % 89 == 0 ? 1500 : 0);
      long fees = 500_000 + luck.nextInt(3_000_000);
      blocks.add(new Block(height, header, difficulty, fees, POOLS[luck.nextInt(POOLS.length)]));
      height++;
    }
    NavigableMap<LocalDate, Double> closes = new TreeMap<>();
    first
        .datesUntil(last.plusDays(1))
        .forEach(day -> closes.put(day, 90_000 + 20_000 * Math.sin(day.toEpochDay() / 40.0)));
    return new FakeChain(blocks, closes);
  }

  /** Wrong figures: every block and every close changed. */
  public FakeChain with(UnaryOperator<Block> block, UnaryOperator<Double> close) {
    NavigableMap<LocalDate, Double> changed = new TreeMap<>(closes);
    changed.replaceAll((day, usd) -> close.apply(usd));
    return new FakeChain(blocks.stream().map(block).toList(), changed);
  }

  /** The chain as it stood at the end of a day. */
  public FakeChain until(LocalDate day) {
    return new FakeChain(
        blocks.subList(0, indexOf(endHeight(day)) + 1), new TreeMap<>(closes.headMap(day, true)));
  }

  public static long start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  public LocalDate first() {
    return LocalDate.ofEpochDay(blocks.getFirst().time() / 86_400);
  }

  public LocalDate last() {
    return closes.lastKey();
  }

  /** Last block, in the order of header times, at or before the second. */
  public Block at(long second) {
    Block found = blocks.getFirst();
    int from = Math.max(0, search(second) - 30);
    for (Block block : blocks.subList(from, Math.min(blocks.size(), from + 60))) {
      if (block.time() <= second && block.time() >= found.time()) {
        found = block;
      }
    }
    return found;
  }

  public long endHeight(LocalDate day) {
    return at(start(day.plusDays(1)) - 1).height();
  }

  /** Blocks between the ends of two days. */
  public List<Block> of(LocalDate day) {
    return blocks.subList(indexOf(endHeight(day.minusDays(1))) + 1, indexOf(endHeight(day)) + 1);
  }

  public boolean has(long height) {
    return height >= blocks.getFirst().height() && height <= blocks.getLast().height();
  }

  public Block block(long height) {
    return blocks.get(indexOf(height));
  }

  public Map<Long, Block> epochs() {
    NavigableMap<Long, Block> epochs = new TreeMap<>();
    for (Block block : blocks) {
      if (block.height() % Work.EPOCH_BLOCKS == 0) {
        epochs.put(block.height(), block);
      }
    }
    return epochs;
  }

  private int indexOf(long height) {
    return Math.toIntExact(height - blocks.getFirst().height());
  }

  private int search(long second) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (blocks.get(middle).time() < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
