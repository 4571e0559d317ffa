package hashbrief.render.view;

import java.util.Optional;

/** What templates print: texts in their places, all formatted. */
public final class View {

  private View() {}

  /** Why a figure is missing, and where the page says so. */
  public record Why(String reason, String anchor) {}

  /**
   * A figure or a text.
   *
   * @param path where report.json has it
   * @param style classes of the style sheet; empty for a plain number
   */
  public record Cell(String path, String text, String unit, String style, Optional<Why> why) {

    public boolean hasUnit() {
      return !unit.isEmpty() && why.isEmpty();
    }

    public boolean isStyled() {
      return !style.isEmpty();
    }

    /** Whether it is a gain or a loss. */
    public boolean isColoured() {
      return style.equals("gain") || style.equals("loss");
    }

    /** With its unit, where there is one. */
    public String whole() {
      return hasUnit() ? text + "\u202f" + unit : text;
    }
  }

  /** Both ends of an interval, and what lies between them. */
  public record Range(String kind, Cell low, Cell high) {}

  /** A horizontal bar beside a figure: its side of zero, and its length in percent of the half. */
  public record Bar(String side, long percent) {}

  /** A figure with its name. */
  public record Fact(
      String label, Cell value, Optional<Range> range, String note, String definition) {
    public boolean hasNote() {
      return !note.isEmpty();
    }
  }
}
