package hashbrief.render.chart;

import hashbrief.render.chart.Mark.Spot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The rectangle of the chart, and what its sides stand for. */
record PlotArea(
    double left,
    double top,
    double right,
    double bottom,
    LocalDate from,
    LocalDate to,
    Ticks.Values values) {

  double x(LocalDate day) {
    double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    return left + (right - left) * ChronoUnit.DAYS.between(from, day) / days;
  }

  double y(double value) {
    return bottom - (bottom - top) * (value - values.low()) / (values.high() - values.low());
  }

  Spot at(LocalDate day, double value) {
    return new Spot(x(day), y(value));
  }
}
