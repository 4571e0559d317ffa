package hashbrief.core.estimate;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.chain.Window;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The hash rate behind the blocks of up to 600 days, as known at the end of asOf: x(t) = x(t-1) +
 * e, the day's blocks N(t) ~ Poisson(exp(x(t)) / E(t)) with E = D 2^32 / 86400 (the class of model:
 * West and Harrison, Bayesian Forecasting and Dynamic Models, chapter 14). Days that are absent are
 * steps without an observation. It stands beside the published mean, never in its place. The same
 * history gives the same bits.
 */
public final class RateEstimate {

  /** Days looked back: a size of the walk that was learned longer ago says little about today. */
  static final int MOST_DAYS = 600;

  private static final int LEAST_DAYS = 14;
  private static final int DRAWS = 2000;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int FLEET_DAYS = 90;
  private static final double LIKELY = 0.5;
  private static final double SELECTION_PER_LOG_DAY = 0.18;
  private static final double SELECTION_FREE_DAYS = 120;

  private final ChainHistory chain;
  private final LocalDate asOf;
  private final Observations seen;
  private final Filters filters;
  private final Draws draws;
  private final int last;
  private final double jumpProbability;
  private final double[] weekDraws;
  private final double[] daily;

  private RateEstimate(ChainHistory chain, LocalDate asOf) {
    this.chain = chain;
    this.asOf = asOf;
    this.seen = Observations.of(chain, asOf, MOST_DAYS);
    double[] rates = seen.rates();
    this.filters = new Filters(seen, rates);
    this.last = seen.length() - 1;
    this.draws = Draws.of(filters, rates, 0, last, DRAWS, asOf.toEpochDay());
    this.jumpProbability = draws.jumpShare(last - WEEK + 1, last);
    this.weekDraws = noNarrowerThanPoisson(draws.means(last - WEEK + 1, last));
    this.daily = new double[seen.length()];
    for (int day = 0; day < daily.length; day++) {
      daily[day] = draws.mean(day);
    }
  }

  /**
   * The estimate from the complete days up to {@code asOf}; missing where fewer than 14 of them are
   * at hand.
   */
  public static Reading<RateEstimate> of(ChainHistory chain, LocalDate asOf) {
    int days = chain.days().subMap(asOf.minusDays(MOST_DAYS - 1L), true, asOf, true).size();
    return days < LEAST_DAYS
        ? Reading.missing(
            "an estimate needs %s complete days up to %s, %s are at hand"
                .formatted(LEAST_DAYS, asOf, days))
        : Reading.of(new RateEstimate(chain, asOf));
  }

  /** First day that the estimate looks at. */
  public LocalDate first() {
    return seen.first();
  }

  /**
   * Mean rate of the 7 days that end with asOf, EH/s; when a jump is likely no narrower than
   * Poisson.
   */
  public Interval week() {
    return Interval.of(weekDraws);
  }

  /** Rate of asOf itself, EH/s. */
  public Interval now() {
    return draws.day(last);
  }

  /** Probability that the week's mean rate is below {@code ehPerS}, in [0, 1]. */
  public double probabilityBelow(double ehPerS) {
    return Shares.below(weekDraws, ehPerS);
  }

  /** Probability that the rate jumped on one of the 7 days; 0.13 before anything is seen. */
  public double jumpProbability() {
    return jumpProbability;
  }

  /** The smoothed rate of every day from {@link #first}, EH/s, given all days up to asOf. */
  public NavigableMap<LocalDate, Interval> byDay() {
    NavigableMap<LocalDate, Interval> days = new TreeMap<>();
    for (int day = 0; day <= last; day++) {
      days.put(seen.first().plusDays(day), draws.day(day));
    }
    return days;
  }

  /** Mean rate of the {@code days} days that end with {@code end}, EH/s. */
  public Reading<Interval> mean(LocalDate end, int days) {
    return window(end, days).map(Interval::of);
  }

  /** Second window / first window - 1, of mean rates; the windows may have different lengths. */
  public Reading<Interval> change(LocalDate fromEnd, int fromDays, LocalDate toEnd, int toDays) {
    return window(fromEnd, fromDays)
        .with(window(toEnd, toDays), (from, to) -> Interval.of(Shares.changes(from, to)));
  }

  /** The report week / the week before it - 1; when a jump is likely no narrower than Poisson. */
  public Reading<Interval> weekOverWeek() {
    return window(asOf.minusDays(WEEK), WEEK)
        .map(before -> Interval.of(Shares.changes(before, weekDraws)));
  }

  /**
   * The report week against the 7 days with the highest smoothed mean. The window is chosen once,
   * by the mean of all draws: a maximum chosen anew in each draw is never below its rival. It is
   * still the luckiest of many, so {@link #selectionBias} is taken off.
   */
  public Drawdown drawdown() {
    int peak = highest(WEEK, WEEK - 1);
    LocalDate date = seen.first().plusDays(peak);
    if (peak == last) {
      return new Drawdown(new Interval(0, 0, 0), date);
    }
    double[] changes = Shares.changes(draws.means(peak - WEEK + 1, peak), weekDraws);
    Interval found = Interval.of(changes);
    return new Drawdown(found.plus(selectionBias(found)), date);
  }

  /**
   * How much too low a drawdown is for having its peak chosen, in widths of its own uncertainty:
   * 0.18 ln(n / 120) deviations over n days. Calibrated so that 5 % of the weeks of a constant rate
   * have an interval below zero; without it 4, 7.5, 9 and 10 % have at 120, 230, 400 and 600 days
   * (1,500 simulated histories each).
   */
  private double selectionBias(Interval drawdown) {
    double deviation = (drawdown.high95() - drawdown.low95()) / (2 * Window.SHIFT_Z);
    double days = Math.max(seen.length(), SELECTION_FREE_DAYS);
    return SELECTION_PER_LOG_DAY * StrictMath.log(days / SELECTION_FREE_DAYS) * deviation;
  }

  /**
   * Probability that the report week is below every other 7 days (none of them its own) of the
   * {@code days} days up to asOf.
   */
  public Reading<Double> probabilityLowest(int days) {
    return window(asOf, days)
        .map(
            any -> {
              double[] lowest = new double[draws.count()];
              Arrays.fill(lowest, Double.POSITIVE_INFINITY);
              for (int end = last - days + WEEK; end <= last - WEEK; end++) {
                double[] other = draws.means(end - WEEK + 1, end);
                for (int i = 0; i < lowest.length; i++) {
                  lowest[i] = Math.min(lowest[i], other[i]);
                }
              }
              return Shares.below(Shares.changes(lowest, weekDraws), 0);
            });
  }

  /**
   * The highest 30-day mean that ends in the last 90 days minus that of the last 30; missing where
   * the two overlap, that is where the rate is about as high as it was.
   */
  public Reading<Idle> idle() {
    if (seen.length() < MONTH + WEEK) {
      return Reading.missing("needs more than 30 days, there are " + seen.length());
    }
    int high = highest(MONTH, Math.max(MONTH - 1, last - FLEET_DAYS + 1));
    if (high > last - MONTH) {
      return Reading.missing("the month of the high water overlaps the last 30 days");
    }
    double[] before = draws.means(high - MONTH + 1, high);
    double[] month = draws.means(last - MONTH + 1, last);
    double[] idle = new double[month.length];
    for (int i = 0; i < idle.length; i++) {
      idle[i] = before[i] - month[i];
    }
    return Reading.of(
        new Idle(Interval.of(before), seen.first().plusDays(high), Interval.of(idle)));
  }

  /**
   * Luck of a week: ln(published 7-day mean / its estimate), that is above zero for more blocks.
   */
  public Reading<Interval> luck(LocalDate end) {
    return window(end, WEEK)
        .with(
            Window.ending(chain, end, WEEK),
            (week, published) -> Interval.of(Shares.logs(published.ehPerS(), week)));
  }

  /** What luck adds to the log change of the published means between two weeks. */
  public Reading<Interval> luckOfChange(LocalDate fromEnd, LocalDate toEnd) {
    Reading<double[]> from =
        window(fromEnd, WEEK)
            .with(
                Window.ending(chain, fromEnd, WEEK),
                (week, published) -> Shares.logs(published.ehPerS(), week));
    Reading<double[]> to =
        window(toEnd, WEEK)
            .with(
                Window.ending(chain, toEnd, WEEK),
                (week, published) -> Shares.logs(published.ehPerS(), week));
    return from.with(to, (before, after) -> Interval.of(Shares.differences(before, after)));
  }

  /** The coming retarget by the estimate's pace, if the hash rate stays. */
  public Reading<RetargetForecast> nextRetarget() {
    return RetargetForecast.at(chain, asOf, filters.moments(last));
  }

  /** How the estimates of earlier weeks forecast the next week's published mean, errors in logs. */
  public Reading<Scorecard> scorecard() {
    return new Scores(chain, seen.first(), asOf, filters).ofWeeks();
  }

  /** How the retarget forecasts of earlier weeks did, errors in the change. */
  public Reading<Scorecard> retargetScorecard() {
    return new Scores(chain, seen.first(), asOf, filters).ofRetargets();
  }

  private Reading<double[]> window(LocalDate end, int days) {
    int to = Math.toIntExact(ChronoUnit.DAYS.between(seen.first(), end));
    if (to > last || to - days + 1 < 0) {
      return Reading.missing(
          "the estimate reaches from %s to %s, not over the %s days to %s"
              .formatted(seen.first(), asOf, days, end));
    }
    return Reading.of(
        end.equals(asOf) && days == WEEK ? weekDraws : draws.means(to - days + 1, to));
  }

  /** Last day of the window with the highest smoothed mean that ends on {@code from} or later. */
  private int highest(int days, int from) {
    int best = from;
    double most = 0;
    for (int end = from; end <= last; end++) {
      double sum = 0;
      for (int day = end - days + 1; day <= end; day++) {
        sum += daily[day];
      }
      if (sum >= most) {
        most = sum;
        best = end;
      }
    }
    return best;
  }

  /** Draws of the week, spread about their mean until no narrower than its block count allows. */
  private double[] noNarrowerThanPoisson(double[] week) {
    int blocks = 0;
    for (int day = last - WEEK + 1; day <= last; day++) {
      blocks += Math.max(0, seen.blocks()[day]);
    }
    if (jumpProbability < LIKELY || blocks == 0) {
      return week;
    }
    Interval own = Interval.of(week);
    PoissonInterval exact = PoissonInterval.of95(blocks);
    double down = own.value() * (1 - exact.lowFactor()) / (own.value() - own.low95());
    double up = own.value() * (exact.highFactor() - 1) / (own.high95() - own.value());
    double factor = Math.max(1, Math.max(down, up));
    for (int i = 0; i < week.length; i++) {
      week[i] = own.value() + (week[i] - own.value()) * factor;
    }
    return week;
  }
}
