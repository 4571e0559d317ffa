package hashbrief.render.page;

import hashbrief.core.report.Gap;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cells of figures; a missing one shows n/a and leads to its gap. */
final class Cells {

  private final List<Gap> gaps;

  Cells(List<Gap> gaps) {
    this.gaps = gaps;
  }

  <T> Cell of(Reading<T> figure, Function<T, String> words) {
    return switch (figure) {
      case Reading.Present<T>(T value) -> Cell.figure(words.apply(value));
      case Reading.Missing<T>(String reason) -> missing(reason);
    };
  }

  Cell number(Reading<Double> figure, int decimals) {
    return of(figure, value -> Words.number(value, decimals));
  }

  /** With its sign, in the colour of a gain or a loss; what rounds to zero is neither. */
  Cell gain(Reading<Double> figure, int decimals) {
    Cell cell = of(figure, value -> Words.signed(value, decimals));
    return switch (cell.text().charAt(0)) {
      case '+' -> cell.styled("gain");
      case Words.MINUS -> cell.styled("loss");
      default -> cell;
    };
  }

  /** One cell for each key; where a map has no such key, the figure is missing as well. */
  static List<Cell> each(
      List<String> keys,
      Map<String, Reading<Double>> figures,
      Function<Reading<Double>, Cell> cell) {
    List<Cell> cells = new ArrayList<>();
    for (String key : keys) {
      cells.add(cell.apply(figures.getOrDefault(key, Reading.missing("no figure for " + key))));
    }
    return cells;
  }

  private Cell missing(String reason) {
    int index = 0;
    for (Gap gap : gaps) {
      index++;
      if (gap.reason().equals(reason)) {
        return Cell.missing(new Why(reason, anchor(index)));
      }
    }
    return Cell.missing(new Why(reason, "gaps"));
  }

  /** Where the page tells of the gap with that number, from 1. */
  static String anchor(int gap) {
    return "gap-" + gap;
  }
}
