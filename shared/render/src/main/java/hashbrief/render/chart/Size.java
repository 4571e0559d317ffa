package hashbrief.render.chart;

/**
 * Sizes in which charts are drawn, px: text of one size stays readable on a desk and on a phone.
 */
public enum Size {
  WIDE(880, 330, 5, 14, true),
  NARROW(360, 300, 5, 5, false),
  MAIL(600, 280, 5, 8, true);

  final int width;
  final int height;
  final int valueTicks;
  final int dayTicks;

  /** Whether lines are named beside their ends; otherwise above the chart. */
  final boolean namesAtEnds;

  Size(int width, int height, int valueTicks, int dayTicks, boolean namesAtEnds) {
    this.width = width;
    this.height = height;
    this.valueTicks = valueTicks;
    this.dayTicks = dayTicks;
    this.namesAtEnds = namesAtEnds;
  }
}
