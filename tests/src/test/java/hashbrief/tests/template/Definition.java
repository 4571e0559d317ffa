package hashbrief.tests.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a state machine of the template does, as it is deployed. */
record Definition(JsonNode machine) {

  /** With the logical ids of other resources in place of their addresses. */
  static Definition of(String id) {
    JsonNode own = Template.translated().properties(id);
    List<String> lines = new ArrayList<>();
    own.at("/DefinitionString/Fn::Join/1").forEach(line -> lines.add(line.asText()));
    String text = String.join("\n", lines);
    for (var substitution : own.get("DefinitionSubstitutions").properties()) {
      JsonNode value = substitution.getValue();
      JsonNode named = value.has("Ref") ? value.get("Ref") : value.at("/Fn::GetAtt/0");
      text = text.replace("${" + substitution.getKey() + "}", named.asText());
    }
    return new Definition(Template.read(text));
  }

  /** By name, those within branches too. */
  Map<String, JsonNode> states() {
    Map<String, JsonNode> states = new LinkedHashMap<>();
    collect(machine, states);
    return states;
  }

  private static void collect(JsonNode machine, Map<String, JsonNode> states) {
    for (var state : machine.get("States").properties()) {
      states.put(state.getKey(), state.getValue());
      state.getValue().path("Branches").forEach(branch -> collect(branch, states));
    }
  }
}
