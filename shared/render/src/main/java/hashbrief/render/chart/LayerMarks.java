package hashbrief.render.chart;

import hashbrief.render.chart.Layer.Point;
import hashbrief.render.chart.Layer.Span;
import hashbrief.render.chart.Mark.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Layers as shapes within a area. */
final class LayerMarks {

  private static final double LINE = 2;
  private static final double THIN = 1.25;
  private static final double DOT = 1.6;
  private static final double END = 3;

  private LayerMarks() {}

  /** Every value that must fit into the area. */
  static Stream<Double> values(Layer layer) {
    return switch (layer) {
      case Layer.Line line -> line.points().stream().map(Point::value);
      case Layer.Steps steps -> steps.points().stream().map(Point::value);
      case Layer.Dots dots -> dots.points().stream().map(Point::value);
      case Layer.Band band -> band.spans().stream().flatMap(s -> Stream.of(s.low(), s.high()));
      case Layer.Level level -> Stream.of(level.value());
    };
  }

  static List<Mark> of(Layer layer, PlotArea area) {
    return switch (layer) {
      case Layer.Line line -> line(line, area);
      case Layer.Steps steps -> steps(steps, area);
      case Layer.Dots dots -> List.of(new Mark.Circles(dots.tone(), DOT, spots(dots, area)));
      case Layer.Band band -> List.of(new Mark.Area(band.tone(), outline(band, area)));
      case Layer.Level level -> {
        double y = area.y(level.value());
        yield List.of(stroke(level.tone(), true, area.left(), y, area.right()));
      }
    };
  }

  /** What stands for the layer in a legend, 18 px wide around {@code y}. */
  static Mark sample(Layer layer, double x, double y) {
    return switch (layer) {
      case Layer.Line line -> new Mark.Stroke(line.tone(), LINE, false, across(x, y, x + 18));
      case Layer.Steps steps -> new Mark.Stroke(steps.tone(), LINE, false, across(x, y, x + 18));
      case Layer.Dots dots ->
          new Mark.Circles(
              dots.tone(),
              DOT,
              List.of(new Spot(x + 3, y + 2), new Spot(x + 9, y - 2), new Spot(x + 15, y + 1)));
      case Layer.Band band ->
          new Mark.Area(
              band.tone(),
              List.of(
                  new Spot(x, y - 5),
                  new Spot(x + 18, y - 5),
                  new Spot(x + 18, y + 5),
                  new Spot(x, y + 5)));
      case Layer.Level level -> stroke(level.tone(), true, x, y, x + 18);
    };
  }

  private static Mark stroke(Tone tone, boolean dashed, double left, double y, double right) {
    return new Mark.Stroke(tone, THIN, dashed, across(left, y, right));
  }

  private static List<Spot> across(double left, double y, double right) {
    return List.of(new Spot(left, y), new Spot(right, y));
  }

  private static List<Spot> spots(Layer.Dots dots, PlotArea area) {
    return dots.points().stream().map(p -> area.at(p.day(), p.value())).toList();
  }

  private static List<Mark> line(Layer.Line line, PlotArea area) {
    List<Mark> marks = new ArrayList<>();
    List<Spot> run = new ArrayList<>();
    Point before = line.points().getFirst();
    for (Point point : line.points()) {
      if (point.day().isAfter(before.day().plusDays(1))) {
        marks.add(new Mark.Stroke(line.tone(), LINE, false, List.copyOf(run)));
        run.clear();
      }
      run.add(area.at(point.day(), point.value()));
      before = point;
    }
    marks.add(new Mark.Stroke(line.tone(), LINE, false, List.copyOf(run)));
    marks.add(new Mark.Circles(line.tone(), END, List.of(run.getLast())));
    return marks;
  }

  private static List<Mark> steps(Layer.Steps steps, PlotArea area) {
    List<Spot> corners = new ArrayList<>();
    for (Point point : steps.points()) {
      Spot corner = area.at(point.day(), point.value());
      if (!corners.isEmpty()) {
        corners.add(new Spot(corner.x(), corners.getLast().y()));
      }
      corners.add(corner);
    }
    corners.add(new Spot(area.right(), corners.getLast().y()));
    return List.of(
        new Mark.Stroke(steps.tone(), LINE, false, corners),
        new Mark.Circles(steps.tone(), END, List.of(corners.getLast())));
  }

  // There along the upper ends, back along the lower ones.
  private static List<Spot> outline(Layer.Band band, PlotArea area) {
    List<Spot> outline = new ArrayList<>();
    for (Span span : band.spans()) {
      outline.add(area.at(span.day(), span.high()));
    }
    for (Span span : band.spans().reversed()) {
      outline.add(area.at(span.day(), span.low()));
    }
    return outline;
  }
}
