package hashbrief.core.report;

import hashbrief.core.units.Reading;

/** What the whole network draws. */
public record NetworkFigures(PowerGw powerGw) {

  /** GW: the most efficient fleet possible, the best guess, the least efficient that still pays. */
  public record PowerGw(Reading<Double> low, Reading<Double> best, Reading<Double> high) {}
}
