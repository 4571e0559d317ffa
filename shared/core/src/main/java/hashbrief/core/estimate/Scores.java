package hashbrief.core.estimate;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.chain.RetargetEstimate;
import hashbrief.core.chain.Window;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Scores forecasts that the filters would have made on earlier days, a week apart. */
final class Scores {

  /** Days from which the filters learn before they are scored. */
  private static final int LEARNING_DAYS = 28;

  private static final int WEEK = 7;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Mean of the squares of 1 to 7, over 7: variance of the next week's mean of a walk, in steps.
   */
  private static final double WEEK_OF_WALK = 140.0 / 49;

  private final ChainHistory chain;
  private final LocalDate first;
  private final LocalDate asOf;
  private final Filters filters;

  Scores(ChainHistory chain, LocalDate first, LocalDate asOf, Filters filters) {
    this.chain = chain;
    this.first = first;
    this.asOf = asOf;
    this.filters = filters;
  }

  /**
   * Each week's estimate as the forecast of the next week's published mean, in logs; the interval
   * holds the walk of a week and the luck of its blocks. The plain rule repeats the published mean.
   */
  Reading<Scorecard> ofWeeks() {
    Scorecard.Sum sum = new Scorecard.Sum();
    for (LocalDate day = asOf.minusDays(WEEK); learned(day); day = day.minusDays(WEEK)) {
      LocalDate next = day.plusDays(WEEK);
      if (Window.ending(chain, day, WEEK) instanceof Reading.Present<Window>(Window before)
          && Window.ending(chain, next, WEEK) instanceof Reading.Present<Window>(Window after)) {
        Filters.Moments then = filters.moments(index(day));
        double variance =
            then.variance() + then.stepVariance() * WEEK_OF_WALK + 1.0 / after.blocks();
        double deviation = StrictMath.sqrt(variance);
        double outcome = StrictMath.log(after.ehPerS());
        double rule = StrictMath.log(before.ehPerS());
        double z = (outcome - then.mean()) / deviation;
        sum.add(
            outcome - then.mean(),
            outcome - rule,
            Math.abs(z) <= Window.SHIFT_Z,
            NORMAL.cumulativeProbability((rule - then.mean()) / deviation),
            outcome < rule);
      }
    }
    return scored(sum, "no two weeks in a row to score");
  }

  /** Each week's forecast of the coming retarget, beside that of the elapsed pace. */
  Reading<Scorecard> ofRetargets() {
    Map<Long, Double> changes = new HashMap<>();
    for (Retarget retarget : chain.retargets()) {
      if (!retarget.date().isAfter(asOf)
          && retarget.height().isPresent()
          && retarget.change().isPresent()) {
        changes.put(retarget.height().get(), retarget.change().get());
      }
    }
    Scorecard.Sum sum = new Scorecard.Sum();
    for (LocalDate day = asOf.minusDays(WEEK); learned(day); day = day.minusDays(WEEK)) {
      if (RetargetForecast.at(chain, day, filters.moments(index(day)))
              instanceof Reading.Present<RetargetForecast>(RetargetForecast forecast)
          && changes.get(forecast.height()) instanceof Double outcome
          && RetargetEstimate.at(chain.until(day), day)
              instanceof Reading.Present<RetargetEstimate>(RetargetEstimate elapsed)) {
        sum.add(
            outcome - forecast.change(),
            outcome - elapsed.change(),
            forecast.low95() <= outcome && outcome <= forecast.high95(),
            forecast.probabilityOfDecrease(),
            outcome < 0);
      }
    }
    return scored(sum, "no retarget to score");
  }

  private boolean learned(LocalDate day) {
    return !day.isBefore(first.plusDays(LEARNING_DAYS));
  }

  private int index(LocalDate day) {
    return Math.toIntExact(first.until(day, ChronoUnit.DAYS));
  }

  private static Reading<Scorecard> scored(Scorecard.Sum sum, String reason) {
    return sum.forecasts() == 0 ? Reading.missing(reason) : Reading.of(sum.mean());
  }
}
