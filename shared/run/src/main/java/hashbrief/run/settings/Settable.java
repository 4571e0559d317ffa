package hashbrief.run.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/** A map of the file whose keys are known; an absent key means its default. */
record Settable(Node node, Map<String, Node> nodes) {

  Optional<Node> get(String key) {
    return Optional.ofNullable(nodes.get(key));
  }

  /** A key that may be written as null, which is the same as leaving it out. */
  Optional<Node> nullable(String key) {
    return get(key).filter(child -> child.value() != null);
  }

  Node required(String key) {
    return get(key)
        .orElseThrow(
            () -> new SettingsException(node.file() + ": " + node.path() + " has no " + key));
  }

  /** The map under a key; without keys where it is absent. */
  Settable section(String key, String... keys) {
    return get(key).orElseGet(() -> node.child(key, Map.of())).section(List.of(keys));
  }

  double number(String key, double otherwise, String allowed, DoublePredicate fits) {
    return get(key).map(child -> child.number(allowed, fits)).orElse(otherwise);
  }

  /** The items under a key, each read; the default where the key is absent. */
  <T> List<T> items(String key, List<T> otherwise, Function<Node, T> read) {
    return get(key).map(child -> child.items().stream().map(read).toList()).orElse(otherwise);
  }
}
