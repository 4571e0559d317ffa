package hashbrief.render.page;

import hashbrief.core.words.Words;
import java.util.List;
import java.util.Optional;

/** What the template prints: texts in their places, all formatted. */
final class View {

  private static final String TEXT = "text";
  private static final String FIGURE = "num";
  private static final int SLIM_HEADS = 4;

  private View() {}

  /** Why a figure is missing, and where the page says so. */
  record Why(String reason, String anchor) {}

  /** A horizontal bar beside a figure: its side of zero, and its length in percent of the half. */
  record Bar(String side, long percent) {}

  /** A figure or a text; {@code style} is a class of the style sheet. */
  record Cell(String text, String unit, String style, Optional<Why> why, Optional<Bar> bar) {

    static Cell text(String text) {
      return new Cell(text, "", TEXT, Optional.empty(), Optional.empty());
    }

    /** A figure as {@code Words} writes it: number, narrow space, unit. */
    static Cell figure(String figure) {
      int space = figure.indexOf(Words.NARROW_SPACE);
      return space < 0
          ? new Cell(figure, "", FIGURE, Optional.empty(), Optional.empty())
          : new Cell(
              figure.substring(0, space),
              figure.substring(space + 1),
              FIGURE,
              Optional.empty(),
              Optional.empty());
    }

    static Cell missing(Why why) {
      return new Cell("n/a", "", FIGURE, Optional.of(why), Optional.empty());
    }

    Cell styled(String more) {
      return new Cell(text, unit, style + " " + more, why, bar);
    }

    Cell beside(Optional<Bar> drawn) {
      return new Cell(text, unit, style, why, drawn);
    }

    boolean hasUnit() {
      return !unit.isEmpty();
    }

    boolean isFigure() {
      return style.startsWith(FIGURE);
    }
  }

  /** Head of a column, aligned as its cells are. */
  record Head(String text, String style) {
    static Head of(String text, boolean figures) {
      return new Head(text, figures ? FIGURE : TEXT);
    }
  }

  /** A row; its first cell names it. */
  record Row(String id, Cell name, List<Cell> cells) {
    static Row of(String name, List<Cell> cells) {
      return new Row("", Cell.text(name), cells);
    }

    boolean hasId() {
      return !id.isEmpty();
    }
  }

  /** A table; {@code foot} holds what is not a row like the others. */
  record Table(
      String id,
      String caption,
      String corner,
      List<Head> heads,
      List<Row> rows,
      List<Row> foot,
      String note) {

    /** Whether it would look lost in the full width. */
    boolean isSlim() {
      return heads.size() < SLIM_HEADS
          && rows.stream().allMatch(row -> row.cells().stream().allMatch(Cell::isFigure));
    }

    boolean hasFoot() {
      return !foot.isEmpty();
    }

    boolean hasNote() {
      return !note.isEmpty();
    }
  }

  /** A figure with its name and a remark. */
  record Fact(String label, Cell value, String note) {
    boolean hasNote() {
      return !note.isEmpty();
    }
  }

  /** A chart in two sizes, in words, and as a table. */
  record Picture(String wide, String narrow, String caption, Table data) {}

  /** A claim with its verdict and the figures that say so. */
  record Statement(String statement, String verdict, String style, List<String> evidence) {}

  /** A part of the page. */
  record Section(
      String id,
      String title,
      List<String> words,
      List<Fact> facts,
      List<Picture> pictures,
      List<Table> tables) {

    boolean hasFacts() {
      return !facts.isEmpty();
    }
  }
}
