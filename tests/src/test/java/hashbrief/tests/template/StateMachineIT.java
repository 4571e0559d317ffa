package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Program;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The weekly run against the rest of the template. */
class StateMachineIT {
  private static final List<String> STEPS = Template.FUNCTIONS.subList(0, 6);
  private static final Set<String> MAY_BE_MISSING = Set.of("FetchEnergy", "FetchCompute");
  private static final String PUBLISH = "arn:aws:states:::sns:publish";

  private static final Definition RUN = Definition.of("WeeklyReport");
  private static final Map<String, JsonNode> STATES = RUN.states();

  @Test
  void everyStep_callsItsFunctionIsTriedAgainAndOutlivesIt() {
    JsonNode retry = STATES.get("FetchChain").get("Retry");
    assertEquals(3, retry.size());
    for (String step : STEPS) {
      JsonNode state = STATES.get(step);
      assertEquals(step, state.at("/Parameters/FunctionName").asText());
      assertEquals(retry, state.get("Retry"), step);
      int limit = Template.translated().properties(step).get("Timeout").asInt();
      assertTrue(state.get("TimeoutSeconds").asInt() > limit, step);
    }
    assertFalse(RUN.machine().toString().contains("${"), "every substitution is given");
  }

  @Test
  void errorsOfOurOwn_existUnderTheirNames() {
    String own = STATES.get("FetchChain").at("/Retry/0/ErrorEquals/0").asText();
    String file = "src/main/java/" + own.replace('.', '/') + ".java";
    assertTrue(Files.exists(Program.root().resolve("shared/run").resolve(file)), file);
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
      JsonNode next = STATES.get(STATES.get(state).at("/Catch/0/Next").asText());
      assertEquals(PUBLISH, next.get("Resource").asText());
      assertTrue(next.at("/Parameters/Subject").asText().contains(state));
    }
    assertEquals("Failed", STATES.get("NotifyFailure").get("Next").asText());
  }

  @Test
  void everyMessage_refused_changesNothing() {
    Set<String> messages = new TreeSet<>();
    STATES.forEach(
        (name, state) -> {
          if (state.path("Resource").asText().equals(PUBLISH)) {
            messages.add(name);
            assertEquals(
                state.get("Next"), state.at("/Catch/0/Next"), name + " goes on as if it was told");
            assertEquals("Owner", state.at("/Parameters/TopicArn").asText(), name);
          }
        });
    assertEquals(
        Set.of("NotifyFailure", "NotifyTroubles", "NotifyWithoutCompute", "NotifyWithoutEnergy"),
        messages);
  }

  @Test
  void command_inTheMail_isSafeToPaste() {
    String message = STATES.get("NotifyFailure").at("/Parameters/Message.$").asText();
    assertTrue(message.contains("<<\"END\"\n{}\nEND\n"), message);
  }
}
