package hashbrief.render.page;

import hashbrief.render.view.View.Bar;
import hashbrief.render.view.View.Cell;
import hashbrief.render.view.View.Fact;
import io.jstach.jstache.JStache;
import java.util.List;

/** The page as its template prints it. */
@JStache(path = "hashbrief/render/page/page.mustache")
record PageView(
    String asOf,
    String week,
    String revision,
    String headline,
    List<Fact> key,
    List<Statement> claims,
    List<Part> parts) {

  boolean isRevised() {
    return !revision.isEmpty();
  }

  boolean hasClaims() {
    return !claims.isEmpty();
  }

  /** A claim with its verdict and the figures that say so. */
  record Statement(String statement, String verdict, String style, List<String> evidence) {}

  /** A part of the page; {@code all} are its figures once more, with what they mean. */
  record Part(
      String id,
      String title,
      String lead,
      List<Fact> facts,
      List<Term> terms,
      List<Fact> all,
      List<Illustration> charts,
      List<Sheet> tables) {

    boolean hasLead() {
      return !lead.isEmpty();
    }

    boolean hasFacts() {
      return !facts.isEmpty();
    }

    boolean hasTerms() {
      return !terms.isEmpty();
    }

    boolean hasFigures() {
      return !all.isEmpty();
    }
  }

  /** A term of a sum with a bar as long as it is. */
  record Term(Fact fact, Bar bar) {}

  /** A chart in two sizes and in words; {@code table} is where its figures stand. */
  record Illustration(String wide, String narrow, String caption, String table, String title) {}

  /** Head of a column or of a group of columns, aligned as its cells are. */
  record Head(String text, String style, String scope, int columns, int rows) {}

  /** A row; its first cell names it. */
  record Line(String anchor, Cell name, List<Cell> cells) {
    boolean hasAnchor() {
      return !anchor.isEmpty();
    }
  }

  /**
   * A table.
   *
   * @param keys second row of heads, where a figure has one column for each market or rig
   * @param style class of the table
   * @param folded whether it is long and opens on demand
   */
  record Sheet(
      String id,
      String caption,
      List<Head> heads,
      List<Head> keys,
      List<Line> lines,
      String note,
      String none,
      String style,
      boolean folded) {

    boolean isEmpty() {
      return lines.isEmpty();
    }

    boolean hasKeys() {
      return !keys.isEmpty();
    }

    boolean hasNote() {
      return !note.isEmpty();
    }
  }
}
