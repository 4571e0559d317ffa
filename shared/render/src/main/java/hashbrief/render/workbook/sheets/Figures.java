package hashbrief.render.workbook.sheets;

import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Look.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Key figures in groups, in the order of the summary. */
final class Figures {

  /** Figures under one heading. */
  record Group(String heading, List<Figure> figures) {}

  /**
   * One figure.
   *
   * @param ends of its interval; empty for a figure that has none
   */
  record Figure(
      String label,
      Reading<? extends Number> value,
      Optional<Ends> ends,
      Format format,
      String unit,
      String note) {}

  /** Both ends of an interval. */
  record Ends(Reading<Double> low, Reading<Double> high) {}

  private final String heading;
  private final List<Figure> figures = new ArrayList<>();

  Figures(String heading) {
    this.heading = heading;
  }

  /** The note of an absent figure is the reason. */
  Figures add(
      String label, Reading<? extends Number> value, Format format, String unit, String note) {
    figures.add(figure(label, value, Optional.empty(), format, unit, note));
    return this;
  }

  Figures between(
      String label,
      Reading<? extends Number> value,
      Ends ends,
      Format format,
      String unit,
      String note) {
    figures.add(figure(label, value, Optional.of(ends), format, unit, note));
    return this;
  }

  private static Figure figure(
      String label,
      Reading<? extends Number> value,
      Optional<Ends> ends,
      Format format,
      String unit,
      String note) {
    return new Figure(
        label, value, ends, format, unit, value.isPresent() ? note : Remarks.reason(value));
  }

  Group group() {
    return new Group(heading, List.copyOf(figures));
  }
}
