package hashbrief.core.report;

import java.time.LocalDate;
import java.util.List;

/** What is known of the competition for the grid and of geography, dated by asOf. */
public record ContextFigures(List<GridFact> grid, List<GeographyShare> geography) {

  /** One fact; {@code low} and {@code high} are equal unless the source gives a range. */
  public record GridFact(
      LocalDate date,
      String region,
      String what,
      double low,
      double high,
      String unit,
      String source,
      boolean stale) {}

  /** Share of the hash rate in a country, a fraction. */
  public record GeographyShare(
      LocalDate date, String country, double share, String source, boolean stale) {}
}
