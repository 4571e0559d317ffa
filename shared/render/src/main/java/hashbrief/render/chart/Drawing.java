package hashbrief.render.chart;

import java.util.List;

/** A chart as shapes, painted in order. */
public record Drawing(Chart chart, int width, int height, List<Mark> marks) {

  /** Size of all text, px. */
  public static final int TEXT_SIZE = 12;

  private static final double NARROW = 0.36;
  private static final double USUAL = 0.64;
  private static final double WIDE = 0.9;

  /** Width of a text in px, by kinds of letters; those of DejaVu Sans, a wide face. */
  static double widthOf(String text) {
    double ems = 0;
    for (char c : text.toCharArray()) {
      ems +=
          "ijlt.,:;'|!()[] /-\u202f".indexOf(c) >= 0
              ? NARROW
              : "mwMW%".indexOf(c) >= 0 ? WIDE : USUAL;
    }
    return ems * TEXT_SIZE;
  }
}
