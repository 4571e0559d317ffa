package hashbrief.sources.rows;

import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Difficulty epochs whose first blocks are known, one after the other without a hole. */
public final class Epochs {

  /**
   * An epoch from its first block on.
   *
   * @param change new / old - 1 as the source tells it, for the first epoch that is known
   */
  public record Epoch(Instant start, long height, double difficulty, Reading<Double> change) {}

  private final NavigableMap<Instant, Epoch> byStart = new TreeMap<>();

  private Epochs() {}

  /** The epochs in any order, or why they cannot be: holes, steps back, implausible figures. */
  public static Epochs of(List<Epoch> epochs) throws ImplausibleException {
    Epochs result = new Epochs();
    epochs.forEach(epoch -> result.byStart.put(epoch.start(), epoch));
    if (epochs.isEmpty()) {
      throw new ImplausibleException("no difficulty epochs");
    }
    Epoch before = null;
    for (Epoch epoch : result.byStart.values()) {
      Optional<String> refused = Bounds.difficulty(epoch.difficulty());
      if (refused.isPresent()) {
        throw new ImplausibleException("epoch at height " + epoch.height() + ": " + refused.get());
      }
      if (before != null) {
        checkStep(before, epoch);
      }
      before = epoch;
    }
    return result;
  }

  private static void checkStep(Epoch before, Epoch epoch) throws ImplausibleException {
    double factor = epoch.difficulty() / before.difficulty();
    if (epoch.height() != before.height() + Work.EPOCH_BLOCKS || factor > 4.01 || factor < 0.249) {
      throw new ImplausibleException(
          "epochs at heights "
              + before.height()
              + " and "
              + epoch.height()
              + " do not follow each other (difficulty times "
              + factor
              + ")");
    }
  }

  public boolean covers(LocalDate day) {
    return !start(day).isBefore(byStart.firstKey());
  }

  /** Start of the oldest epoch that is known. */
  public Instant first() {
    return byStart.firstKey();
  }

  /** The epoch in which the instant lies. */
  public Epoch at(Instant time) {
    return byStart.floorEntry(time).getValue();
  }

  /**
   * Mean difficulty of a day's blocks at a steady hash rate: blocks come faster at the lower
   * difficulty, so on the day of a retarget it is the harmonic mean over the two parts of the day.
   */
  public double meanDifficulty(LocalDate day) {
    Instant from = start(day);
    Instant end = start(day.plusDays(1));
    double difficulty = at(from).difficulty();
    double daysPerDifficulty = 0;
    for (Epoch next : byStart.subMap(from, false, end, false).values()) {
      daysPerDifficulty += seconds(from, next.start()) / Work.SECONDS_PER_DAY / difficulty;
      from = next.start();
      difficulty = next.difficulty();
    }
    daysPerDifficulty += seconds(from, end) / Work.SECONDS_PER_DAY / difficulty;
    return 1 / daysPerDifficulty;
  }

  /** Sum of the difficulties of the blocks above one height up to another. */
  public double work(long before, long end) {
    double sum = 0;
    for (Epoch epoch : byStart.values()) {
      long from = Math.max(before + 1, epoch.height());
      long to = Math.min(end, epoch.height() + Work.EPOCH_BLOCKS - 1);
      sum += Math.max(0, to - from + 1) * epoch.difficulty();
    }
    return sum;
  }

  /** Mean subsidy of a day's blocks, BTC, with heights interpolated between the epochs' ends. */
  public double subsidyBtc(LocalDate day) {
    return subsidyBtc(heightAt(start(day)), heightAt(start(day.plusDays(1))));
  }

  /** Mean subsidy of the blocks above one height up to another, BTC. */
  public static double subsidyBtc(long before, long end) {
    double sum = 0;
    for (long height = before + 1; height <= end; height++) {
      sum += Work.subsidyBtc(height);
    }
    return end > before ? sum / (end - before) : Work.subsidyBtc(end);
  }

  /** The retargets up to the last day, from the one that was in force on the first day. */
  public List<Retarget> retargets(LocalDate first, LocalDate last) {
    List<Retarget> retargets = new ArrayList<>();
    Instant from = byStart.floorKey(start(first));
    for (Epoch epoch : byStart.subMap(from, true, start(last.plusDays(1)), false).values()) {
      Map.Entry<Instant, Epoch> before = byStart.lowerEntry(epoch.start());
      retargets.add(
          new Retarget(
              LocalDate.ofInstant(epoch.start(), ZoneOffset.UTC),
              Reading.of(epoch.height()),
              epoch.difficulty(),
              before == null
                  ? epoch.change()
                  : Reading.of(epoch.difficulty() / before.getValue().difficulty() - 1),
              Reading.of(epoch.start())));
    }
    return retargets;
  }

  /** Interpolated between the first blocks of epochs; at ten minutes a block in the last one. */
  public long heightAt(Instant time) {
    Epoch epoch = at(time);
    Instant next = byStart.higherKey(time);
    double perBlock =
        next == null ? Work.TARGET_SECONDS : seconds(epoch.start(), next) / Work.EPOCH_BLOCKS;
    return epoch.height() + Math.round(seconds(epoch.start(), time) / perBlock);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }
}
