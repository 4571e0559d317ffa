package hashbrief.core.ledger;

import hashbrief.core.units.Reading;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that a record holds, down to single figures, by where it stands. */
final class Leaves {

  private static final List<String> NAMES = List.of("id", "model", "date", "lessor", "country");

  /** A history has many days of one kind, so what a class is made of is looked up once. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  /**
   * One figure, text or absent reading.
   *
   * @param path names of the components, with [] for a list and {} for a map
   * @param element names of the elements on the way, empty where there are none
   */
  record Leaf(String path, String element, Object value) {}

  /** A component of a record. */
  private record Part(String name, Method accessor) {

    static Part of(RecordComponent component) {
      return new Part(component.getName(), component.getAccessor());
    }

    Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("unreadable component " + accessor, e);
      }
    }
  }

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
        for (Part part : PARTS.get(record.getClass())) {
          walk(path.isEmpty() ? part.name : path + "." + part.name, element, part.of(record));
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
        ? PARTS.get(record.getClass()).stream()
            .filter(part -> NAMES.contains(part.name))
            .map(part -> part.of(record).toString())
            .findFirst()
            .orElse("")
        : "";
  }
}
