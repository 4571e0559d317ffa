package hashbrief.render.view;

import hashbrief.contract.Brief;
import hashbrief.contract.Column;
import hashbrief.contract.Figure;
import hashbrief.contract.GapIndex;
import hashbrief.contract.Path;
import hashbrief.contract.Table;
import hashbrief.contract.Unit;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.view.View.Cell;
import hashbrief.render.view.View.Fact;
import hashbrief.render.view.View.Range;
import hashbrief.render.view.View.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Cells of one report; a missing figure shows n/a and leads to its gap. */
public final class Cells {

  /** Units whose sign is a gain or a loss of the reader's. */
  private static final Set<Unit> COLOURED =
      Set.of(
          Unit.GAIN_USD_PER_PH_DAY, Unit.GAIN_USD_PER_MWH, Unit.GAIN_USD_PER_DAY, Unit.LOG_POINTS);

  private static final int SHORT_TEXT = 24;
  private static final String TEXT = "text";

  /** What a cell says that need not have anything in it. */
  private static final String NOTHING = "\u2013";

  private final Report report;

  public Cells(Report report) {
    this.report = report;
  }

  /** A scalar with all that is said of it. */
  public Fact fact(Figure figure) {
    return new Fact(
        figure.label(), of(figure), range(figure), Brief.note(figure, report), figure.definition());
  }

  private Cell of(Figure figure) {
    String path = figure.path().toString();
    return switch (figure.bare(report)) {
      case Reading.Present<String>(String text) ->
          new Cell(path, text, unit(figure), style(figure.unit(), text), Optional.empty());
      case Reading.Missing<String>(String reason) ->
          missing(path, figure.absent(), reason, GapIndex.of(report.gaps(), figure));
    };
  }

  // A date has no unit, whatever its declaration says of numbers.
  private String unit(Figure figure) {
    return figure.value(report).get() instanceof Number ? figure.unit().text() : "";
  }

  private Optional<Range> range(Figure figure) {
    return figure.interval().flatMap(ends -> range(figure, ends));
  }

  private Optional<Range> range(Figure figure, Figure.Interval ends) {
    return figure
        .low(report)
        .with(
            figure.high(report),
            (low, high) ->
                Optional.of(
                    new Range(
                        ends.kind(),
                        new Cell(ends.low().toString(), low, "", "", Optional.empty()),
                        new Cell(
                            ends.high().toString(), high, unit(figure), "", Optional.empty()))))
        .orElse(Optional.empty());
  }

  /** A cell of a table, without its unit, which stands in the head. */
  public Cell of(Table table, Column column, Table.Row row, Reading<Object> value) {
    String path = table.place(column, row.key());
    return switch (column.bare(value)) {
      case Reading.Present<String>(String text) ->
          new Cell(path, text, "", style(column, value.get(), text), Optional.empty());
      case Reading.Missing<String>(String reason) when reason.equals(Path.NOT_TOLD) ->
          new Cell(path, NOTHING, "", "", Optional.empty());
      case Reading.Missing<String>(String reason) ->
          missing(
              path,
              Figure.NOT_AVAILABLE,
              reason,
              GapIndex.of(report.gaps(), table, column, row.key()));
    };
  }

  // The gap's own words, as whoever reads report.json knows no others.
  private Cell missing(String path, String text, String reason, OptionalInt gap) {
    Why why =
        gap.isPresent()
            ? new Why(report.gaps().get(gap.getAsInt()).reason(), anchor(gap.getAsInt()))
            : new Why(reason, "gaps");
    return new Cell(path, text, "", "", Optional.of(why));
  }

  /** Where the page tells of the gap at that place of the report. */
  public static String anchor(int gap) {
    return "gap-" + (gap + 1);
  }

  private static String style(Column column, Object value, String text) {
    return switch (value) {
      case Number _ -> style(column.unit(), text);
      case LocalDate _, Instant _ -> "text keep";
      // A word beside the colour: stale yes, passed no.
      case Boolean truth when column.path().toString().equals("stale") && truth -> "text warn";
      case Boolean truth when column.path().toString().equals("passed") && !truth -> "text loss";
      case String words when words.length() > SHORT_TEXT && words.indexOf(' ') < 0 -> "text long";
      case String words when words.length() > SHORT_TEXT -> "text words";
      default -> TEXT;
    };
  }

  /** The colour of a gain or a loss; what rounds to zero is neither. */
  private static String style(Unit unit, String text) {
    if (!COLOURED.contains(unit)) {
      return "";
    }
    return switch (text.charAt(0)) {
      case '+' -> "gain";
      case Words.MINUS -> "loss";
      default -> "";
    };
  }
}
