package hashbrief.core.trend;

import hashbrief.core.report.Gap;
import hashbrief.core.units.Reading;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds every absent figure of a finished report, so that none is printed as null without a reason.
 * Figures of one list or map that miss for one reason share an entry.
 */
final class Gaps {

  private static final List<String> NAMES = List.of("id", "model", "date", "lessor", "country");

  /** Where, within which element, and why. */
  private record Found(String path, String element, String reason) {}

  private final List<Found> found = new ArrayList<>();

  private Gaps() {}

  /** The gaps of everything inside {@code record}, in its order. */
  static List<Gap> of(Record record) {
    Gaps gaps = new Gaps();
    gaps.walk("", "", record);
    return gaps.grouped();
  }

  private void walk(String path, String element, Object value) {
    switch (value) {
      case Reading.Missing<?>(String reason) -> found.add(new Found(path, element, reason));
      case Reading.Present<?>(Object inner) -> walk(path, element, inner);
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          String below = path.isEmpty() ? component.getName() : path + "." + component.getName();
          walk(below, element, component(record, component));
        }
      }
      case List<?> list -> list.forEach(one -> walk(path + "[]", joined(element, name(one)), one));
      case Map<?, ?> map ->
          map.forEach((key, one) -> walk(path + "{}", joined(element, key.toString()), one));
      default -> {} // a leaf: a number, a date, a text
    }
  }

  private static String joined(String outer, String inner) {
    return outer.isEmpty() ? inner : outer + "/" + inner;
  }

  private static String name(Object one) {
    return one instanceof Record record
        ? Stream.of(record.getClass().getRecordComponents())
            .filter(component -> NAMES.contains(component.getName()))
            .map(component -> component(record, component).toString())
            .findFirst()
            .orElse("")
        : "";
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("unreadable component " + component, e);
    }
  }

  private List<Gap> grouped() {
    Map<String, List<Found>> groups = new LinkedHashMap<>();
    for (Found one : found) {
      // Days miss for reasons that name their own dates; one entry for the span says it.
      String key = one.path().startsWith("history") ? one.path() : one.path() + one.reason();
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
    }
    return groups.values().stream().map(Gaps::gap).toList();
  }

  private static Gap gap(List<Found> group) {
    Found first = group.getFirst();
    if (first.element().isEmpty()) {
      return new Gap(first.path(), first.reason());
    }
    String elements =
        first.path().startsWith("history")
            ? group.size() + " days from " + first.element() + " to " + group.getLast().element()
            : String.join(", ", group.stream().map(Found::element).toList());
    return new Gap(first.path(), first.reason() + " (" + elements + ")");
  }
}
