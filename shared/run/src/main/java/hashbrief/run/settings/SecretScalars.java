package hashbrief.run.settings;

import hashbrief.sources.Providers;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The secrets in the text of a settings file: they are used, and never kept. */
public final class SecretScalars {
  private static final Set<String> KEYS =
      Providers.ALL.stream()
          .flatMap(provider -> provider.keys().stream())
          .filter(key -> key.variable().isPresent())
          .map(Key::name)
          .collect(Collectors.toSet());
  private static final Set<String> ADDRESSES = Set.of("url", "fallback-url");
  private static final String WITHHELD = "***";

  /** A secret, and what stands for it. */
  private record Secret(ScalarNode node, String shown) {}

  private SecretScalars() {}

  /** The same text without them. */
  public static String withheld(String yaml) {
    StringBuilder text = new StringBuilder(yaml);
    secrets(yaml).values().stream()
        .distinct()
        .sorted(Comparator.comparingInt((Secret secret) -> start(secret.node())).reversed())
        .forEach(
            found -> {
              ScalarNode secret = found.node();
              int from = yaml.offsetByCodePoints(0, start(secret));
              int to = yaml.offsetByCodePoints(0, secret.getEndMark().orElseThrow().getIndex());
              // A block of text ends with its line, and what follows needs that end.
              String end = yaml.substring(from, to).endsWith("\n") ? "\n" : "";
              text.replace(from, to, "\"" + found.shown() + "\"" + end);
            });
    return text.toString();
  }

  /** What stands for every secret where settings are read that have none. */
  public static Map<String, String> withheldVariables() {
    return Providers.ALL.stream()
        .flatMap(provider -> provider.keys().stream())
        .flatMap(key -> key.variable().stream())
        .collect(Collectors.toMap(variable -> variable, variable -> WITHHELD));
  }

  /** Their values under the names of the variables that may hold them instead. */
  public static Map<String, String> values(String yaml) {
    Map<String, String> values = new TreeMap<>();
    secrets(yaml).forEach((name, secret) -> values.put(name, secret.node().getValue()));
    return values;
  }

  private static Map<String, Secret> secrets(String yaml) {
    Map<String, Secret> secrets = new TreeMap<>();
    // Where it is not YAML, the reader of the settings tells what is wrong.
    YamlText.nodes(yaml).ifPresent(root -> collect(root, "", secrets));
    return secrets;
  }

  private static void collect(Node node, String path, Map<String, Secret> secrets) {
    if (!(node instanceof MappingNode map)) {
      return;
    }
    for (NodeTuple entry : map.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      String below = path + "/" + key.getValue();
      if (entry.getValueNode() instanceof ScalarNode value) {
        if (path.startsWith("/sources/") && !value.getTag().equals(Tag.NULL)) {
          shown(path.substring("/sources/".length()), key.getValue(), value.getValue())
              .ifPresent(text -> secrets.put(variable(below), new Secret(value, text)));
        }
      } else if (path.isEmpty() ? below.equals("/sources") : path.equals("/sources")) {
        collect(entry.getValueNode(), below, secrets);
      }
    }
  }

  // What stands for a value that is secret, or holds one: parts of an address may be tokens.
  private static Optional<String> shown(String id, String key, String value) {
    if (KEYS.contains(key)) {
      return Optional.of(WITHHELD);
    }
    try {
      URI address = new URI(value.replaceFirst("/+$", ""));
      return Providers.ALL.stream()
          .filter(provider -> provider.id().equals(id) && ADDRESSES.contains(key))
          .map(provider -> Request.redacted(provider, address))
          .filter(redacted -> !redacted.equals(address.toString()))
          .findFirst();
    } catch (URISyntaxException e) {
      return Optional.empty(); // the reader of the settings tells
    }
  }

  // /sources/eia/key is HASHBRIEF_EIA_KEY.
  static String variable(String path) {
    return path.replaceFirst("/sources/", "HASHBRIEF_")
        .replaceAll("[^A-Za-z]", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static int start(ScalarNode secret) {
    return secret.getStartMark().orElseThrow().getIndex();
  }
}
