package hashbrief.contract;

import hashbrief.core.units.Reading;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a figure stands in a record of the report, as report.json names it: components joined by
 * dots, {@code {}} for an entry of a map. Resolved once; reading it is a walk over accessors.
 */
public final class Path {

  /** The reason for what may be absent without a gap: there is nothing to tell. */
  public static final String NOT_TOLD = "not told";

  /** One component, and how many maps lie behind it. */
  private record Step(Method accessor, int entries) {}

  private final String text;
  private final List<Step> steps = new ArrayList<>();
  private Type type;

  /**
   * @param root the record that the path begins at
   * @throws IllegalArgumentException where a component of the path does not exist
   */
  Path(Class<?> root, String text) {
    this.text = text;
    this.type = root;
    for (String name : text.split("\\.")) {
      step(name);
    }
  }

  private void step(String name) {
    String plain = name.replace("{}", "");
    RecordComponent component =
        Stream.of(record(type).getRecordComponents())
            .filter(one -> one.getName().equals(plain))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(text + ": no " + plain + " in " + type));
    int entries = (name.length() - plain.length()) / 2;
    type = bare(component.getGenericType());
    for (int i = 0; i < entries; i++) {
      type = bare(argument(type, 1));
    }
    steps.add(new Step(component.getAccessor(), entries));
  }

  private Class<?> record(Type of) {
    if (of instanceof Class<?> plain && plain.isRecord()) {
      return plain;
    }
    throw new IllegalArgumentException(text + ": " + of + " has no components");
  }

  /** Without {@code Reading} and {@code Optional} around it. */
  private static Type bare(Type type) {
    return type instanceof ParameterizedType generic
            && (generic.getRawType() == Reading.class || generic.getRawType() == Optional.class)
        ? bare(argument(type, 0))
        : type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  /** The record of which the list at this path consists. */
  Class<?> element() {
    return record(argument(type, 0));
  }

  /**
   * The value, with the reason where it or anything on the way is absent.
   *
   * @param keys of the maps on the way, in order; a map that is left without a key is the value
   */
  public Reading<Object> of(Record root, String... keys) {
    Iterator<String> next = List.of(keys).iterator();
    Reading<Object> value = Reading.of(root);
    for (Step step : steps) {
      value = value.flatMap(record -> open(call(step.accessor(), record)));
      for (int i = 0; i < step.entries() && next.hasNext(); i++) {
        String key = next.next();
        value = value.flatMap(map -> entry((Map<?, ?>) map, key));
      }
    }
    while (next.hasNext()) {
      String key = next.next();
      value = value.flatMap(map -> entry((Map<?, ?>) map, key));
    }
    return value;
  }

  private Reading<Object> entry(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? Reading.missing("no " + key + " among " + text) : open(value);
  }

  private static Reading<Object> open(Object value) {
    return switch (value) {
      case Reading.Present<?>(Object inner) -> open(inner);
      case Reading.Missing<?>(String reason) -> Reading.missing(reason);
      case Optional<?> optional when optional.isEmpty() -> Reading.missing(NOT_TOLD);
      case Optional<?> optional -> open(optional.get());
      default -> Reading.of(value);
    };
  }

  private static Object call(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("components of a report are public: " + accessor, e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
