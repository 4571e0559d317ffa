package hashbrief.render.workbook.book;

import java.util.List;
import java.util.Optional;

/**
 * A native chart. Its caches are filled from the cells, which previews show.
 *
 * @param anchor the cells that it covers
 */
public record Plot(String title, Area anchor, Rows rows, Up y, List<Series> series) {

  /** More points than this make a cache that costs more than the rest of the workbook. */
  public static final int MOST_POINTS = 365;

  /** What the rows of a chart's table are. */
  public enum Rows {
    DAYS,
    ITEMS,
    /** The last row of the table is drawn first. */
    ITEMS_UPWARD
  }

  /**
   * The vertical axis.
   *
   * @param pattern number format of its labels
   * @param span empty where it follows the figures, which the reader may change
   */
  public record Up(String title, String pattern, Optional<Span> span) {}

  /** Ends of an axis and the step between its labels. */
  public record Span(double low, double high, double step) {

    /** About five steps of 1, 2 or 5 times a power of ten, with all values inside. */
    public static Span around(double lowest, double highest) {
      double rough = Math.max(highest - lowest, Math.abs(highest) * 1e-3) / 5;
      double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
      double step =
          power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
      double low = StrictMath.floor(lowest / step) * step;
      return new Span(low, Math.max(StrictMath.ceil(highest / step) * step, low + step), step);
    }
  }

  /** One row of points; {@code rgb} as in 0x1F4E79. */
  public record Series(String name, Drawn drawn, Area categories, Area values, int rgb) {}

  /** How a series is drawn. */
  public enum Drawn {
    LINE,
    DASHED,
    COLUMN,
    /** Invisible, carries the band that follows it. */
    BAND_FLOOR,
    /** Filled from the floor up by its own value. */
    BAND
  }
}
