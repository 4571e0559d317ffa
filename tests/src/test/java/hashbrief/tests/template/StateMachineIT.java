package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The state machine's definition against the template. */
class StateMachineIT {
  private static final Path FILE = Program.root().resolve("functions/weekly-report.asl.json");
  private static final Set<String> MAY_BE_MISSING = Set.of("FetchEnergy", "FetchCompute");

  private static final Map<String, JsonNode> STATES = new LinkedHashMap<>();

  static {
    collect(Template.read(FILE));
  }

  private static void collect(JsonNode machine) {
    machine
        .get("States")
        .properties()
        .forEach(
            state -> {
              STATES.put(state.getKey(), state.getValue());
              state.getValue().path("Branches").forEach(StateMachineIT::collect);
            });
  }

  private static List<String> functions() {
    return STATES.keySet().stream().filter(Template.FUNCTIONS::contains).toList();
  }

  @Test
  void substitutions_areThoseOfTheTemplate() {
    Matcher matcher = Pattern.compile("\\$\\{(\\w+)}").matcher(Template.text(FILE));
    Set<String> used = new TreeSet<>();
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    Set<String> given = new TreeSet<>();
    JsonNode substitutions =
        Template.translated().properties("WeeklyReport").get("DefinitionSubstitutions");
    substitutions.properties().forEach(one -> given.add(one.getKey()));
    assertEquals(given, used);
    for (String function : functions()) {
      assertEquals(function, substitutions.get(function).at("/Fn::GetAtt/0").asText());
      assertEquals(
          "${" + function + "}", STATES.get(function).at("/Parameters/FunctionName").asText());
    }
  }

  @Test
  void everyStep_isTriedAgainByCategoryAndOutlivesItsFunction() {
    assertEquals(Template.FUNCTIONS.subList(0, 6), functions());
    JsonNode retry = STATES.get("FetchChain").get("Retry");
    assertEquals(3, retry.size());
    for (String function : functions()) {
      JsonNode state = STATES.get(function);
      assertEquals(retry, state.get("Retry"), function);
      int limit = Template.translated().properties(function).get("Timeout").asInt();
      assertTrue(state.get("TimeoutSeconds").asInt() > limit, function);
    }
  }

  @Test
  void errorsOfOurOwn_existUnderTheirNames() {
    String own = STATES.get("FetchChain").at("/Retry/0/ErrorEquals/0").asText();
    Path source = Path.of("shared/run/src/main/java", own.replace('.', '/') + ".java");
    assertTrue(Files.exists(Program.root().resolve(source)), source.toString());
  }

  @Test
  void everyFailure_isToldToTheOwner() {
    Map<String, String> steps =
        Map.of(
            "Fetch", "FetchChain",
            "ComputeTrends", "ComputeTrends",
            "WriteReport", "WriteReport",
            "SendReport", "SendReport");
    steps.forEach(
        (state, step) -> {
          JsonNode caught = STATES.get(state).get("Catch");
          assertEquals("[\"States.ALL\"]", caught.at("/0/ErrorEquals").toString(), state);
          JsonNode failed = STATES.get(caught.at("/0/Next").asText());
          assertEquals(step, failed.get("Result").asText());
          assertEquals("NotifyFailure", failed.get("Next").asText());
        });
    for (String state : MAY_BE_MISSING) {
      String next = STATES.get(state).at("/Catch/0/Next").asText();
      assertEquals("arn:aws:states:::sns:publish", STATES.get(next).get("Resource").asText());
    }
    assertEquals("Failed", STATES.get("NotifyFailure").get("Next").asText());
  }
}
