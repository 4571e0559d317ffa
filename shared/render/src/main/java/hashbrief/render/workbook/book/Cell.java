package hashbrief.render.workbook.book;

import hashbrief.core.units.Reading;
import java.time.LocalDate;

/** What stands in one cell. */
public sealed interface Cell {

  /** What an absent figure shows; its reason stands in a note beside it. */
  String NOT_AVAILABLE = "n/a";

  Look look();

  /** Nothing but a look. */
  record Blank(Look look) implements Cell {}

  /** Text. */
  record Text(String text, Look look) implements Cell {}

  /** A number. */
  record Number(double value, Look look) implements Cell {}

  /** A real date. */
  record Day(LocalDate date, Look look) implements Cell {}

  /** A formula without "=", and the value it has; an absent one is {@link #NOT_AVAILABLE}. */
  record Formula(String expression, Reading<Double> cached, Look look) implements Cell {}
}
