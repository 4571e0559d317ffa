package hashbrief.core.profit;

import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The fleet behind the network as Cambridge's index imagines it: the rigs up to five years old
 * whose electricity alone is paid at 50 USD/MWh (no fee, PUE or operation), newer ones weighing
 * more.
 *
 * @param best J/TH of the most efficient of them
 * @param mean weighted J/TH
 * @param worst J/TH of the least efficient of them
 */
public record PowerBasket(double best, double mean, double worst) {

  /** Power price of the basket, USD/MWh (Cambridge Bitcoin Electricity Consumption Index). */
  public static final double USD_PER_MWH = 50;

  /** PUE of the lower bound (this and the next two: same source). */
  public static final double LOW_PUE = 1.01;

  /** PUE of the best guess. */
  public static final double BEST_PUE = 1.10;

  /** PUE of the upper bound. */
  public static final double HIGH_PUE = 1.20;

  private static final double[] WEIGHT_BY_YEARS = {1, .8, .6, .4, .2};

  /** The basket of {@code asOf}; missing when no rig qualifies. */
  public static Reading<PowerBasket> of(List<Rig> rigs, UsdPerPhDay hashprice, LocalDate asOf) {
    double best = Double.POSITIVE_INFINITY;
    double worst = 0;
    double weights = 0;
    double sum = 0;
    for (Rig rig : rigs) {
      long years = ChronoUnit.YEARS.between(rig.released(), asOf);
      double e = rig.joulesPerTerahash();
      boolean released = !rig.released().isAfter(asOf);
      boolean pays = hashprice.per(rig.efficiency()).value() >= USD_PER_MWH;
      if (pays && released && years < WEIGHT_BY_YEARS.length) {
        double weight = WEIGHT_BY_YEARS[(int) years];
        best = Math.min(best, e);
        worst = Math.max(worst, e);
        weights += weight;
        sum += weight * e;
      }
    }
    return weights == 0
        ? Reading.missing("no rig of the catalogue pays for its power at 50 USD/MWh")
        : Reading.of(new PowerBasket(best, sum / weights, worst));
  }

  /** GW of {@code ehPerS} at {@code joulesPerTerahash}: 1 EH/s at 1 J/TH is 1 MW, times PUE. */
  public static double gigawatts(double ehPerS, double joulesPerTerahash, double pue) {
    return ehPerS * joulesPerTerahash / 1000 * pue;
  }
}
