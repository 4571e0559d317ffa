package hashbrief.core.ledger;

import hashbrief.core.units.Reading;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that a report holds, down to single figures, by where it stands. */
final class Leaves {

  private static final List<String> NAMES = List.of("id", "model", "date", "lessor", "country");

  /**
   * One figure, text or absent reading.
   *
   * @param path names of the components, with [] for a list and {} for a map
   * @param element names of the elements on the way, empty where there are none
   */
  record Leaf(String path, String element, Object value) {}

  private final List<Leaf> found = new ArrayList<>();

  private Leaves() {}

  /** In the order of the record. */
  static List<Leaf> of(Record record) {
    Leaves leaves = new Leaves();
    leaves.walk("", "", record);
    return leaves.found;
  }

  private void walk(String path, String element, Object value) {
    switch (value) {
      case Reading.Missing<?> missing -> found.add(new Leaf(path, element, missing));
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
      default -> found.add(new Leaf(path, element, value));
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
}
