package hashbrief.render.workbook.book;

import java.time.LocalDateTime;

/** What stands in one cell. */
public sealed interface Cell {

  Look look();

  /** Nothing but a look. */
  record Blank(Look look) implements Cell {}

  /** Text. */
  record Text(String text, Look look) implements Cell {}

  /** A number. */
  record Number(double value, Look look) implements Cell {}

  /** A real date, or a date with its time. */
  record Moment(LocalDateTime at, Look look) implements Cell {}

  /** A formula without "=", and the cell that it comes to: a number or a text. */
  record Formula(String expression, Cell cached) implements Cell {
    @Override
    public Look look() {
      return cached.look();
    }
  }
}
