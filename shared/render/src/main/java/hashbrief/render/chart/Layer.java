package hashbrief.render.chart;

import java.time.LocalDate;
import java.util.List;

/** One thing that a chart shows over time; layers are painted in order. */
public sealed interface Layer {

  String name();

  Tone tone();

  /** A value on a day. */
  record Point(LocalDate day, double value) {}

  /** A range on a day. */
  record Span(LocalDate day, double low, double high) {}

  /** Points joined by a line, broken where days are absent. */
  record Line(String name, Tone tone, List<Point> points) implements Layer {}

  /** A value that holds from its day until the next one. */
  record Steps(String name, Tone tone, List<Point> points) implements Layer {}

  /** Single measurements. */
  record Dots(String name, Tone tone, List<Point> points) implements Layer {}

  /** An interval around a line. */
  record Band(String name, Tone tone, List<Span> spans) implements Layer {}

  /** A value to compare with, the same on all days. */
  record Level(String name, Tone tone, double value) implements Layer {}
}
