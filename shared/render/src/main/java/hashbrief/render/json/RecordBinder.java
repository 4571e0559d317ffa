package hashbrief.render.json;

import hashbrief.core.units.Reading;
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

  <T> T bind(Object node, Class<T> type, String path) {
    return type.cast(value(node, type, path));
  }

  private Object value(Object node, Type type, String path) {
    return switch (type) {
      case ParameterizedType generic -> generic(node, generic, path);
      case Class<?> plain -> plain(node, plain, path);
      default -> throw new IllegalStateException("not part of a report: " + type);
    };
  }

  private Object generic(Object node, ParameterizedType type, String path) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (raw == Reading.class) {
      return node == null
          ? Reading.missing(reasons.of(path))
          : Reading.of(value(node, element, path));
    }
    if (raw == Optional.class) {
      return node == null ? Optional.empty() : Optional.of(value(node, element, path));
    }
    if (raw == List.class) {
      return elements(as(List.class, "an array", node, path), element, path);
    }
    Map<?, ?> children = as(Map.class, "an object", node, path);
    Map<String, Object> entries = new LinkedHashMap<>();
    children.forEach(
        (key, child) -> entries.put((String) key, value(child, element, path + "[" + key + "]")));
    return Collections.unmodifiableMap(entries);
  }

  private List<Object> elements(List<?> nodes, Type type, String path) {
    List<Object> elements = new ArrayList<>();
    for (Object node : nodes) {
      elements.add(value(node, type, path + "[" + label(node, elements.size()) + "]"));
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

  private Object plain(Object node, Class<?> type, String path) {
    if (type.isRecord()) {
      return fields(as(Map.class, "an object", node, path), type, path);
    }
    if (type.isEnum()) {
      return constant(as(String.class, "a string", node, path), type, path);
    }
    if (type == double.class || type == Double.class) {
      double number = as(Number.class, "a number", node, path).doubleValue();
      return check(Double.isFinite(number), number, path, "a finite number");
    }
    if (type == int.class || type == Integer.class) {
      long number = as(Long.class, "a whole number", node, path);
      return (int) (long) check(number == (int) number, number, path, "a 32-bit whole number");
    }
    if (type == long.class || type == Long.class) {
      return as(Long.class, "a whole number", node, path);
    }
    if (type == boolean.class) {
      return as(Boolean.class, "true or false", node, path);
    }
    String text = as(String.class, "a string", node, path);
    if (type == LocalDate.class) {
      return time(text, LocalDate::parse, path, "a date such as 2026-01-18");
    }
    if (type == Instant.class) {
      return time(text, Instant::parse, path, "a time such as 2026-01-19T06:00:00Z");
    }
    return text;
  }

  private Object fields(Map<?, ?> node, Class<?> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (Object name : node.keySet()) {
      check(names.contains(name), name, path, "one of " + names);
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = names.get(i);
      String child = path.isEmpty() ? name : path + "." + name;
      if (!node.containsKey(name)) {
        throw new ReportFormatException(child + ": absent");
      }
      values[i] = value(node.get(name), components[i].getGenericType(), child);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new ReportFormatException(path + ": " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records of a report are public: " + type, e);
    }
  }

  private static Object constant(String text, Class<?> type, String path) {
    List<String> allowed = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = Names.of((Enum<?>) constant);
      if (name.equals(text)) {
        return constant;
      }
      allowed.add(name);
    }
    return check(false, text, path, "one of " + allowed);
  }

  private static <T> T time(String text, Function<String, T> parse, String path, String allowed) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new ReportFormatException(path + ": must be " + allowed + ", not " + text, e);
    }
  }

  private static <T> T as(Class<T> type, String allowed, Object node, String path) {
    check(type.isInstance(node), node, path, allowed);
    return type.cast(node);
  }

  private static <T> T check(boolean holds, T value, String path, String allowed) {
    if (!holds) {
      throw new ReportFormatException(path + ": must be " + allowed + ", not " + value);
    }
    return value;
  }
}
