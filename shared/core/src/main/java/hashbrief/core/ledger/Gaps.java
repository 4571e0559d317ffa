package hashbrief.core.ledger;

import hashbrief.core.ledger.Leaves.Leaf;
import hashbrief.core.report.Gap;
import hashbrief.core.units.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        String key = Gap.isByDay(leaf.path()) ? leaf.path() : leaf.path() + reason;
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(leaf);
      }
    }
    return groups.values().stream().map(Gaps::gap).toList();
  }

  private static Gap gap(List<Leaf> group) {
    Leaf first = group.getFirst();
    String reason = ((Reading.Missing<?>) first.value()).reason();
    Stream<String> elements =
        Gap.isByDay(first.path())
            ? Stream.of(first, group.getLast()).map(leaf -> Gap.day(leaf.element()))
            : group.stream().map(Leaf::element).filter(name -> !name.isEmpty());
    return new Gap(first.path(), reason, elements.distinct().toList());
  }
}
