package hashbrief.contract;

import hashbrief.contract.declared.Declared;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is declared, in the order in which readers meet it. */
public final class Brief {

  private static final Map<String, Figure> BY_PATH = new LinkedHashMap<>();

  static {
    for (Section section : Declared.SECTIONS) {
      for (Figure figure : section.figures()) {
        if (BY_PATH.put(figure.path().toString(), figure) != null) {
          throw new IllegalStateException("declared twice: " + figure.path());
        }
      }
    }
    BY_PATH.values().forEach(figure -> figure.note().paths().forEach(Brief::figure));
  }

  private Brief() {}

  public static List<Section> sections() {
    return Declared.SECTIONS;
  }

  /** All figures, section by section. */
  public static List<Figure> figures() {
    return List.copyOf(BY_PATH.values());
  }

  /** The figures that the mail and the top of the page show. */
  public static List<Figure> key() {
    return figures().stream().filter(figure -> figure.weight() == Figure.Weight.KEY).toList();
  }

  /** All tables, section by section. */
  public static List<Table> tables() {
    return sections().stream().flatMap(section -> section.tables().stream()).toList();
  }

  /** What no figure and no column shows, by path, and what it is. */
  public static Map<String, String> rest() {
    return Declared.REST;
  }

  /**
   * The figure at a path.
   *
   * @throws IllegalArgumentException where none is declared there
   */
  public static Figure figure(String path) {
    return Optional.ofNullable(BY_PATH.get(path))
        .orElseThrow(() -> new IllegalArgumentException("no figure is declared at " + path));
  }

  /**
   * The table with an id.
   *
   * @throws IllegalArgumentException where none is declared
   */
  public static Table table(String id) {
    return tables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table is declared as " + id));
  }

  /** A verdict as every reader sees it. */
  public static String words(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "Supported";
      case NOT_SUPPORTED -> "Not supported";
      case WITHIN_NOISE -> "Within noise";
      case NO_DATA -> "No data";
    };
  }

  /** The note of a figure in this week; empty where it has none or it cannot be told. */
  public static String note(Figure figure, Report report) {
    return figure.note().fill(report, Brief::figure);
  }

  /** A phrase with the figures of the report, see {@link Phrase}. */
  public static String fill(String phrase, Report report) {
    return new Phrase(phrase).fill(report, Brief::figure);
  }
}
