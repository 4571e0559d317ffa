package hashbrief.core.ledger;

import hashbrief.core.ledger.Leaves.Leaf;
import hashbrief.core.report.Check;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a later revision of a report says otherwise than the one before it. */
public final class Revised {

  /** A stored report keeps ten digits. */
  private static final MathContext STORED = new MathContext(9);

  private static final int NAMED = 20;

  /** Told in sections of their own, or no figures. */
  private static final List<String> LEFT_OUT =
      List.of(
          "history",
          "profitability.daily",
          "claims[].evidence",
          "sources",
          "assumptions",
          "gaps",
          "checks",
          "revision",
          "headline");

  private Revised() {}

  /** A check that names what changed; it passes, since neither revision need be wrong. */
  public static Check since(Report before, Report now) {
    Map<String, String> old = figures(before);
    Map<String, String> changed = figures(now);
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, String> figure : changed.entrySet()) {
      String was = old.getOrDefault(figure.getKey(), "not there");
      if (!was.equals(figure.getValue())) {
        told.add(figure.getKey() + " " + figure.getValue() + ", was " + was);
      }
    }
    old.keySet().stream()
        .filter(place -> !changed.containsKey(place))
        .forEach(place -> told.add(place + " gone, was " + old.get(place)));
    String rest = told.size() > NAMED ? "; and " + (told.size() - NAMED) + " more" : "";
    return new Check(
        "changed-since-revision-" + before.revision(),
        true,
        told.isEmpty()
            ? "no figure changed"
            : String.join("; ", told.subList(0, Math.min(NAMED, told.size()))) + rest);
  }

  private static Map<String, String> figures(Report report) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Leaf leaf : Leaves.of(report)) {
      if (LEFT_OUT.stream().noneMatch(name -> within(leaf.path(), name))) {
        String element = leaf.element().isEmpty() ? "" : " (" + leaf.element() + ")";
        figures.put(leaf.path() + element, text(leaf.value()));
      }
    }
    return figures;
  }

  private static boolean within(String path, String name) {
    return path.equals(name) || path.startsWith(name + "[") || path.startsWith(name + ".");
  }

  private static String text(Object value) {
    return switch (value) {
      case Double number -> new BigDecimal(number, STORED).stripTrailingZeros().toPlainString();
      case Reading.Missing<?> missing -> "missing";
      default -> value.toString();
    };
  }
}
