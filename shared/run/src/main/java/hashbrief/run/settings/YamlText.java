package hashbrief.run.settings;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML to plain maps, lists and values, within limits: no types of its own, no key twice. */
final class YamlText {

  private static final int MOST_CODE_POINTS = 200_000;
  private static final int MOST_ALIASES = 20;
  private static final int MOST_DEPTH = 20;

  private YamlText() {}

  static Node parse(String yaml, String name) {
    LoadSettings rules = rules(name);
    try {
      refuseDepth(new Parse(rules).parseString(yaml), name);
      return new Node(name, "", new Load(rules).loadFromString(yaml));
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(YamlText::place).orElse("");
      throw new SettingsException(name + where + ": not YAML: " + line(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new SettingsException(name + ": not YAML: " + line(e.getMessage()));
    }
  }

  /** The nodes of the text with their places; empty where it is not acceptable YAML. */
  static Optional<org.snakeyaml.engine.v2.nodes.Node> nodes(String yaml) {
    LoadSettings rules = rules("settings");
    try {
      refuseDepth(new Parse(rules).parseString(yaml), "settings");
      return new Compose(rules).composeString(yaml);
    } catch (YamlEngineException | SettingsException e) {
      return Optional.empty();
    }
  }

  private static LoadSettings rules(String name) {
    return LoadSettings.builder()
        .setLabel(name)
        .setAllowDuplicateKeys(false)
        .setMaxAliasesForCollections(MOST_ALIASES)
        .setCodePointLimit(MOST_CODE_POINTS)
        .build();
  }

  // Loading recurses into what is nested; the events do not.
  private static void refuseDepth(Iterable<Event> events, String name) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > MOST_DEPTH) {
        throw new SettingsException(name + ": nested deeper than " + MOST_DEPTH + " levels");
      }
    }
  }

  private static String place(Mark mark) {
    return ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
