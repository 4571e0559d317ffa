package hashbrief.render.chart;

import hashbrief.core.words.Words;
import hashbrief.render.chart.Mark.Anchor;
import hashbrief.render.chart.Mark.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the place of everything that a chart shows. */
public final class Layout {

  private static final int ROW = 18;
  private static final int GAP = 8;
  private static final int SAMPLE = 24;
  private static final int LABEL_HEIGHT = 14;
  private static final int BASELINE = 4; // from the middle of a line of text to its baseline

  private final Chart chart;
  private final Size size;
  private final List<Mark> marks = new ArrayList<>();

  private Layout(Chart chart, Size size) {
    this.chart = chart;
    this.size = size;
  }

  /** The chart in that size. */
  public static Drawing of(Chart chart, Size size) {
    Layout layout = new Layout(chart, size);
    layout.draw();
    return new Drawing(chart, size.width, size.height, List.copyOf(layout.marks));
  }

  /** A text beside the end of a line. */
  private record End(Tone tone, String text, double y) {}

  private void draw() {
    List<Double> values = chart.layers().stream().flatMap(LayerMarks::values).sorted().toList();
    Ticks.Values ticks = Ticks.values(values.getFirst(), values.getLast(), size.valueTicks);
    double left =
        GAP
            + ticks.all().stream()
                .mapToDouble(tick -> Drawing.widthOf(label(tick, ticks)))
                .max()
                .orElseThrow();
    double right =
        size.width
            - GAP
            - chart.layers().stream()
                .flatMap(layer -> endText(layer).stream())
                .mapToDouble(Drawing::widthOf)
                .max()
                .orElse(GAP);
    double top = legend() + GAP;
    PlotArea area =
        new PlotArea(left, top, right, size.height - ROW - GAP, chart.from(), chart.to(), ticks);
    valueAxis(area);
    dayAxis(area);
    for (Layer layer : chart.layers()) {
      marks.addAll(LayerMarks.of(layer, area));
    }
    ends(area);
  }

  private static String label(double tick, Ticks.Values ticks) {
    return Words.number(tick, ticks.decimals());
  }

  private void text(Tone tone, Anchor anchor, double x, double y, String text) {
    marks.add(new Mark.Text(tone, anchor, new Spot(x, y + BASELINE), text));
  }

  /** The unit, and what is not named beside its end; gives the lower edge. */
  private double legend() {
    double y = ROW / 2.0;
    text(Tone.MUTED, Anchor.START, 0, y, chart.unit());
    double x = Drawing.widthOf(chart.unit()) + 2 * GAP;
    for (Layer layer : chart.layers()) {
      if (size.namesAtEnds && endValue(layer).isPresent()) {
        continue;
      }
      double width = SAMPLE + Drawing.widthOf(layer.name());
      if (x + width > size.width) {
        x = 0;
        y += ROW;
      }
      marks.add(LayerMarks.sample(layer, x, y));
      text(Tone.TEXT, Anchor.START, x + SAMPLE, y, layer.name());
      x += width + 2 * GAP;
    }
    return y + ROW / 2.0;
  }

  private void valueAxis(PlotArea area) {
    for (double tick : area.values().all()) {
      double y = area.y(tick);
      line(Tone.GRID, area.left(), y, area.right(), y);
      text(Tone.MUTED, Anchor.END, area.left() - GAP, y, label(tick, area.values()));
    }
  }

  private void dayAxis(PlotArea area) {
    for (Ticks.DayTick tick : Ticks.days(area.from(), area.to(), size.dayTicks)) {
      double x = area.x(tick.day());
      double half = Drawing.widthOf(tick.label()) / 2;
      line(Tone.MUTED, x, area.bottom(), x, area.bottom() + 4);
      double within = Math.clamp(x, half, size.width - half);
      text(Tone.MUTED, Anchor.MIDDLE, within, area.bottom() + ROW / 2.0 + 5, tick.label());
    }
  }

  private void line(Tone tone, double x1, double y1, double x2, double y2) {
    marks.add(new Mark.Stroke(tone, 1, false, List.of(new Spot(x1, y1), new Spot(x2, y2))));
  }

  private static Optional<Double> endValue(Layer layer) {
    return switch (layer) {
      case Layer.Line line -> Optional.of(line.points().getLast().value());
      case Layer.Steps steps -> Optional.of(steps.points().getLast().value());
      case Layer.Level level -> Optional.of(level.value());
      case Layer.Dots _, Layer.Band _ -> Optional.empty();
    };
  }

  private Optional<String> endText(Layer layer) {
    return endValue(layer)
        .map(value -> Words.number(value, chart.decimals()))
        .map(value -> size.namesAtEnds ? layer.name() + " " + value : value);
  }

  private void ends(PlotArea area) {
    List<End> ends = new ArrayList<>();
    for (Layer layer : chart.layers()) {
      endText(layer)
          .ifPresent(
              text -> ends.add(new End(layer.tone(), text, area.y(endValue(layer).orElseThrow()))));
    }
    ends.sort(Comparator.comparingDouble(End::y).thenComparing(End::text));
    double[] places = apart(ends.stream().mapToDouble(End::y).toArray(), area.bottom());
    for (int i = 0; i < places.length; i++) {
      End end = ends.get(i);
      text(end.tone(), Anchor.START, area.right() + GAP, places[i], end.text());
    }
  }

  /** Ascending places, moved down where they touch, then up where they leave the chart. */
  private static double[] apart(double[] places, double bottom) {
    for (int i = 1; i < places.length; i++) {
      places[i] = Math.max(places[i], places[i - 1] + LABEL_HEIGHT);
    }
    double limit = bottom;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], limit);
      limit = places[i] - LABEL_HEIGHT;
    }
    return places;
  }
}
