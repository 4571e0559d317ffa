package hashbrief.core.estimate;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The coming retarget by the pace of the estimate, seen from the end of a day: the part of the
 * epoch that is over is known, the blocks to come arrive at the estimate's pace.
 *
 * @param height first height of the next epoch
 * @param estimatedDate UTC day on which it is expected
 * @param change new difficulty / old - 1, in [-0.75, 3]
 * @param low95 lower end of the 95 % interval
 * @param high95 upper end
 * @param blocksDone k, blocks since the first of the epoch
 * @param probabilityOfDecrease that the change is below zero, in [0, 1]
 */
public record RetargetForecast(
    long height,
    LocalDate estimatedDate,
    double change,
    double low95,
    double high95,
    int blocksDone,
    double probabilityOfDecrease) {

  /** What the blocks of an epoch should take, seconds. */
  private static final double TARGET_SPAN = Work.TARGET_SECONDS * Work.EPOCH_BLOCKS;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double Z95 = NORMAL.inverseCumulativeProbability(0.975);
  private static final double LOWEST = -0.75;
  private static final double HIGHEST = 3;

  /**
   * The span that counts reaches from the first block of the epoch to its last, 2015 intervals (the
   * rule as deployed: Bitcoin Core, CalculateNextWorkRequired). t seconds and k intervals are over,
   * r = 2015 - k take p seconds each, p from the estimate: span S = t + r p, change = 2016 x 600 /
   * S - 1. The variance of the sum to come is p^2 (r + r^2 (Var(x) + q^2 d / 3)): arrivals; the
   * rate as estimated; its walk over the d days to go, whose mean has a third of the walk's
   * variance.
   *
   * @param now log rate, ln EH/s, with its variance and that of a day's step
   */
  static Reading<RetargetForecast> at(ChainHistory chain, LocalDate asOf, Filters.Moments now) {
    Retarget last =
        chain.retargets().stream()
            .filter(r -> !r.date().isAfter(asOf))
            .reduce((a, b) -> b)
            .orElse(null);
    if (last == null) {
      return Reading.missing("no retarget is known");
    }
    var day = chain.days().get(asOf);
    Reading<Long> tip = day == null ? Reading.missing("no day " + asOf) : day.endHeight();
    return tip.flatMap(
        end ->
            last.height()
                .flatMap(
                    first ->
                        last.firstBlockTime()
                            .flatMap(t -> from(first, t, end, asOf, last.difficulty(), now))));
  }

  private static Reading<RetargetForecast> from(
      long first, Instant begin, long tip, LocalDate asOf, double difficulty, Filters.Moments now) {
    long done = tip - first;
    if (done < 0 || done >= Work.EPOCH_BLOCKS) {
      return Reading.missing(
          "height %s of %s does not lie in the epoch from %s".formatted(tip, asOf, first));
    }
    Instant midnight = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    double pace = Work.SECONDS_PER_DAY / Work.blocksPerDay(StrictMath.exp(now.mean()), difficulty);
    double toCome = Work.EPOCH_BLOCKS - 1 - done;
    double span = Duration.between(begin, midnight).toMillis() / 1000.0 + toCome * pace;
    double daysToGo = toCome * pace / Work.SECONDS_PER_DAY;
    double rateVariance = now.variance() + now.stepVariance() * daysToGo / 3;
    double sigma = pace / span * StrictMath.sqrt(toCome + toCome * toCome * rateVariance);
    double log = StrictMath.log(TARGET_SPAN / span);
    return Reading.of(
        new RetargetForecast(
            first + Work.EPOCH_BLOCKS,
            LocalDate.ofInstant(
                midnight.plusMillis((long) ((toCome + 1) * pace * 1000)), ZoneOffset.UTC),
            change(log),
            change(log - Z95 * sigma),
            change(log + Z95 * sigma),
            (int) done,
            sigma > 0 ? NORMAL.cumulativeProbability(-log / sigma) : log < 0 ? 1 : 0));
  }

  private static double change(double log) {
    return Math.clamp(StrictMath.expm1(log), LOWEST, HIGHEST);
  }
}
