package hashbrief.render.json;

import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes records of a tree; refuses unknown, absent and misshapen fields with their path. */
final class RecordBinder {

  private final Reasons reasons;

  RecordBinder(Reasons reasons) {
    this.reasons = reasons;
  }

  <T> T bind(Object node, Class<T> type, Place place) {
    return type.cast(value(node, type, place));
  }

  private Object value(Object node, Type type, Place place) {
    return switch (type) {
      case ParameterizedType generic -> generic(node, generic, place);
      case Class<?> plain -> plain(node, plain, place);
      default -> throw new IllegalStateException("not part of a report: " + type);
    };
  }

  private Object generic(Object node, ParameterizedType type, Place place) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (raw == Reading.class) {
      return node == null
          ? Reading.missing(reasons.of(place))
          : Reading.of(value(node, element, place));
    }
    if (raw == Optional.class) {
      return node == null ? Optional.empty() : Optional.of(value(node, element, place));
    }
    if (raw == List.class) {
      return elements(as(List.class, "an array", node, place), element, place);
    }
    Map<?, ?> children = as(Map.class, "an object", node, place);
    Map<String, Object> entries = new LinkedHashMap<>();
    children.forEach(
        (key, child) ->
            entries.put((String) key, value(child, element, place.entry((String) key))));
    return Collections.unmodifiableMap(entries);
  }

  private List<Object> elements(List<?> nodes, Type type, Place place) {
    List<Object> elements = new ArrayList<>();
    for (Object node : nodes) {
      elements.add(value(node, type, place.item(label(node, elements.size()))));
    }
    return Collections.unmodifiableList(elements);
  }

  // An element is named by what identifies it for a reader, otherwise by its place.
  private static String label(Object node, int index) {
    if (node instanceof Map<?, ?> fields && !fields.isEmpty()) {
      Object first = fields.values().iterator().next();
      return first instanceof String name ? name : Integer.toString(index);
    }
    return Integer.toString(index);
  }

  private Object plain(Object node, Class<?> type, Place place) {
    if (type.isRecord()) {
      return fields(as(Map.class, "an object", node, place), type, place);
    }
    if (type.isEnum()) {
      return constant(as(String.class, "a string", node, place), type, place);
    }
    if (type == double.class || type == Double.class) {
      double number = as(Number.class, "a number", node, place).doubleValue();
      return check(Double.isFinite(number), number, place, "a finite number");
    }
    if (type == int.class || type == Integer.class) {
      long number = as(Long.class, "a whole number", node, place);
      return (int) (long) check(number == (int) number, number, place, "a 32-bit whole number");
    }
    if (type == long.class || type == Long.class) {
      return as(Long.class, "a whole number", node, place);
    }
    if (type == boolean.class) {
      return as(Boolean.class, "true or false", node, place);
    }
    String text = as(String.class, "a string", node, place);
    if (type == LocalDate.class) {
      return time(text, LocalDate::parse, place, "a date such as 2026-01-18");
    }
    if (type == Instant.class) {
      return time(text, Instant::parse, place, "a time such as 2026-01-19T06:00:00Z");
    }
    return text;
  }

  private Object fields(Map<?, ?> node, Class<?> type, Place place) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (Object name : node.keySet()) {
      check(names.contains(name), name, place, "one of " + names);
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = names.get(i);
      Place child = place.field(name);
      if (!node.containsKey(name)) {
        throw new ReportFormatException(child.shown() + ": absent");
      }
      values[i] = value(node.get(name), components[i].getGenericType(), child);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new ReportFormatException(place.shown() + ": " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records of a report are public: " + type, e);
    }
  }

  private static Object constant(String text, Class<?> type, Place place) {
    List<String> allowed = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = Words.name((Enum<?>) constant);
      if (name.equals(text)) {
        return constant;
      }
      allowed.add(name);
    }
    return check(false, text, place, "one of " + allowed);
  }

  private static <T> T time(String text, Function<String, T> parse, Place place, String allowed) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new ReportFormatException(place.shown() + ": must be " + allowed + ", not " + text, e);
    }
  }

  private static <T> T as(Class<T> type, String allowed, Object node, Place place) {
    check(type.isInstance(node), node, place, allowed);
    return type.cast(node);
  }

  private static <T> T check(boolean holds, T value, Place place, String allowed) {
    if (!holds) {
      throw new ReportFormatException(place.shown() + ": must be " + allowed + ", not " + value);
    }
    return value;
  }
}
