package hashbrief.core.chain;

import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The coming retarget if the hash rate stays as it is, seen from the end of a day.
 *
 * @param height first height of the next epoch
 * @param estimatedDate UTC day on which it is expected
 * @param change new / old - 1, in [-0.75, 3]
 * @param low95 lower end of the 95 % interval
 * @param high95 upper end
 * @param blocksDone blocks since the first of the epoch
 */
public record RetargetEstimate(
    long height,
    LocalDate estimatedDate,
    double change,
    double low95,
    double high95,
    int blocksDone) {

  /** A retarget spans the intervals between 2016 blocks. */
  private static final int INTERVALS = Work.EPOCH_BLOCKS - 1;

  /** Fewer blocks than this say too little; the window then reaches into the epoch before. */
  private static final int FULL_WINDOW = 504;

  private static final double LOWEST = -0.75;
  private static final double HIGHEST = 3;

  /**
   * Change = 600 (k + 1) / t - 1 with k blocks in t seconds (the estimate that mempool prints); in
   * the first 503 blocks a window of 504 reaches into the previous epoch, whose part is scaled by
   * its retarget. Interval: sigma = sqrt(r + r^2 / max(k, 504)) / 2015 with r = 2015 - k intervals
   * to come, of which the count and the rate are uncertain; change +- 1.96 sigma (1 + change).
   */
  public static Reading<RetargetEstimate> at(ChainHistory chain, LocalDate asOf) {
    if (chain.retargets().isEmpty()) {
      return Reading.missing("no retarget is known");
    }
    Retarget last = chain.retargets().getLast();
    ChainDay day = chain.days().get(asOf);
    Reading<Long> tip = day == null ? Reading.missing("no day " + asOf) : day.endHeight();
    return tip.flatMap(
        end ->
            last.height()
                .flatMap(
                    first ->
                        last.firstBlockTime().flatMap(t -> estimate(chain, asOf, first, t, end))));
  }

  private static Reading<RetargetEstimate> estimate(
      ChainHistory chain, LocalDate asOf, long first, Instant firstTime, long tip) {
    long k = tip - first;
    if (k < 1 || k >= Work.EPOCH_BLOCKS) {
      return Reading.missing(
          "height %s of %s does not lie in the epoch from %s".formatted(tip, asOf, first));
    }
    Instant now = endOf(asOf);
    Reading<Double> secondsPerBlock =
        k >= FULL_WINDOW - 1
            ? Reading.of(seconds(firstTime, now) / (k + 1))
            : reachingBack(chain, firstTime, tip, now, first);
    return secondsPerBlock.map(pace -> fromPace(pace, (int) k, first, now));
  }

  private static RetargetEstimate fromPace(double pace, int k, long first, Instant now) {
    double change = Math.clamp(Work.TARGET_SECONDS / pace - 1, LOWEST, HIGHEST);
    double r = INTERVALS - k;
    double sigma = StrictMath.sqrt(r + r * r / Math.max(k, FULL_WINDOW)) / INTERVALS;
    double half = Window.SHIFT_Z * sigma * (1 + change);
    Instant next = now.plusMillis((long) ((Work.EPOCH_BLOCKS - k) * pace * 1000));
    return new RetargetEstimate(
        first + Work.EPOCH_BLOCKS,
        LocalDate.ofInstant(next, ZoneOffset.UTC),
        change,
        Math.clamp(change - half, LOWEST, HIGHEST),
        Math.clamp(change + half, LOWEST, HIGHEST),
        k);
  }

  /** Seconds per block of the last 504, those before the epoch at today's difficulty. */
  private static Reading<Double> reachingBack(
      ChainHistory chain, Instant firstTime, long tip, Instant now, long first) {
    Reading<Instant> begin = timeOf(chain, tip - FULL_WINDOW + 1);
    Retarget last = chain.retargets().getLast();
    return begin.with(
        last.change(),
        (from, change) ->
            (seconds(firstTime, now) + seconds(from, firstTime) * (1 + change)) / FULL_WINDOW);
  }

  /** Exactly where a source told it, otherwise between the two midnights around it. */
  private static Reading<Instant> timeOf(ChainHistory chain, long height) {
    Instant exact = chain.blockTimes().get(height);
    if (exact != null) {
      return Reading.of(exact);
    }
    for (ChainDay day : chain.days().descendingMap().values()) {
      ChainDay before = chain.days().get(day.date().minusDays(1));
      if (before == null || !day.endHeight().isPresent() || !before.endHeight().isPresent()) {
        continue;
      }
      long from = before.endHeight().get();
      long to = day.endHeight().get();
      if (from < height && height <= to) {
        double share = (height - from - 0.5) / (to - from);
        return Reading.of(endOf(before.date()).plusSeconds((long) (share * Work.SECONDS_PER_DAY)));
      }
    }
    return Reading.missing("the time of block " + height + " is not known");
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
