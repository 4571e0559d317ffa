package hashbrief.render.chart;

import java.util.List;

/** One shape of a drawing, in pixels from the upper left corner. */
public sealed interface Mark {

  Tone tone();

  /** A corner of a shape. */
  record Spot(double x, double y) {}

  /** An open line; {@code dashed} for values that are not measured day by day. */
  record Stroke(Tone tone, double width, boolean dashed, List<Spot> spots) implements Mark {}

  /** A filled shape. */
  record Area(Tone tone, List<Spot> spots) implements Mark {}

  /** Filled circles of one radius. */
  record Circles(Tone tone, double radius, List<Spot> centres) implements Mark {}

  /** Text on its baseline. */
  record Text(Tone tone, Anchor anchor, Spot spot, String text) implements Mark {}

  /** Which end of a text lies at its spot. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
