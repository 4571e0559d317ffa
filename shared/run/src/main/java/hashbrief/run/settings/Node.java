package hashbrief.run.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;

/**
 * A value of the file.
 *
 * @param file its name, for messages
 * @param path keys that lead to it, such as {@code markets[2].source}; empty for the whole file
 * @param value as YAML gave it; null where the key stands alone
 */
record Node(String file, String path, Object value) {

  private static final int MOST_ITEMS = 200;
  private static final int LONGEST_TEXT = 500;
  private static final int SHOWN = 60;

  /** A map with no other keys than these. */
  Settable section(List<String> keys) {
    if (!(value instanceof Map<?, ?> map)) {
      return path.startsWith("sources.")
          ? failUnseen(
              "keys and values (" + String.join(", ", keys) + ")") // a key is often a secret
          : fail("keys and values (" + String.join(", ", keys) + ")");
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    map.forEach(
        (key, child) -> {
          String name = String.valueOf(key);
          Node below = child(name, child);
          if (!keys.contains(name)) {
            throw new SettingsException(
                file + ": " + below.path() + " is not a setting" + Nearest.hint(name, keys));
          }
          nodes.put(name, below);
        });
    return new Settable(this, nodes);
  }

  /** What stands under a key of this one. */
  Node child(String key, Object under) {
    return new Node(file, path.isEmpty() ? key : path + "." + key, under);
  }

  List<Node> items() {
    if (!(value instanceof Collection<?> items) || items.size() > MOST_ITEMS) {
      return fail("a list of at most " + MOST_ITEMS);
    }
    List<Node> nodes = new ArrayList<>();
    for (Object item : items) {
      nodes.add(new Node(file, path + "[" + nodes.size() + "]", item));
    }
    return nodes;
  }

  double number(String allowed, DoublePredicate fits) {
    if (value instanceof Number number) {
      double amount = number.doubleValue();
      if (Double.isFinite(amount) && fits.test(amount)) {
        return amount;
      }
    }
    return fail(allowed);
  }

  int whole(String allowed, IntPredicate fits) {
    return value instanceof Integer number && fits.test(number) ? number : fail(allowed);
  }

  String text(String allowed) {
    return value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT
        ? text
        : fail(allowed);
  }

  /** A text of the given form. */
  String text(String allowed, String pattern) {
    String text = text(allowed);
    return text.matches(pattern) ? text : fail(allowed);
  }

  /** One of these names. */
  String oneOf(Collection<String> names) {
    return value instanceof String text && names.contains(text)
        ? text
        : fail(String.join(", ", names) + Nearest.guess(String.valueOf(value), names));
  }

  /** A text whose value no message shows. */
  String secret() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    return failUnseen("a text");
  }

  /** Ends the reading without the value, which may be a secret. */
  <T> T failUnseen(String allowed) {
    throw new SettingsException(file + ": " + path + " is not as it must be; allowed: " + allowed);
  }

  /** Ends the reading: what the value is, and what it may be. */
  <T> T fail(String allowed) {
    String subject = path.isEmpty() ? "" : path + " ";
    throw new SettingsException(file + ": " + subject + "is " + shown() + "; allowed: " + allowed);
  }

  private String shown() {
    return switch (value) {
      case null -> "empty";
      case Map<?, ?> map -> map.isEmpty() ? "an empty map" : "a map";
      case Collection<?> list -> list.isEmpty() ? "an empty list" : "a list";
      case String text -> "\"" + cut(text) + "\"";
      default -> cut(Objects.toString(value));
    };
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
