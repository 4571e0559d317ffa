package hashbrief.render.chart;

import java.util.Locale;

/** What a mark means; its colour is chosen where it is painted. */
public enum Tone {
  MAIN,
  DAILY,
  BAND,
  LIMIT,
  FIRST,
  SECOND,
  THIRD,
  MARKET,
  GRID,
  TEXT,
  MUTED;

  /** Class of the marks in SVG. */
  public String styleClass() {
    return "t-" + name().toLowerCase(Locale.ROOT);
  }
}
