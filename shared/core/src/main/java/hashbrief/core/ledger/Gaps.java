package hashbrief.core.ledger;

import hashbrief.core.ledger.Leaves.Leaf;
import hashbrief.core.report.Gap;
import hashbrief.core.units.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every absent figure of a finished report, so that none is printed as null without a reason.
 * Figures of one list or map that miss for one reason share an entry.
 */
public final class Gaps {

  private Gaps() {}

  /** The gaps of everything inside {@code record}, in its order. */
  public static List<Gap> of(Record record) {
    Map<String, List<Leaf>> groups = new LinkedHashMap<>();
    for (Leaf leaf : Leaves.of(record)) {
      if (leaf.value() instanceof Reading.Missing<?>(String reason)) {
        // Days miss for reasons that name their own dates; one entry for the span says it.
        String key = history(leaf) ? leaf.path() : leaf.path() + reason;
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(leaf);
      }
    }
    return groups.values().stream().map(Gaps::gap).toList();
  }

  private static boolean history(Leaf leaf) {
    return leaf.path().startsWith("history");
  }

  private static Gap gap(List<Leaf> group) {
    Leaf first = group.getFirst();
    String reason = ((Reading.Missing<?>) first.value()).reason();
    List<String> elements =
        (history(first) ? List.of(first, group.getLast()) : group)
            .stream().map(Leaf::element).filter(name -> !name.isEmpty()).distinct().toList();
    return new Gap(first.path(), reason, elements);
  }
}
