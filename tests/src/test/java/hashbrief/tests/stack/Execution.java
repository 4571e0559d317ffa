package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** One execution of the state machine. */
record Execution(LocalStack localStack, String arn) {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(100);

  static Execution start(LocalStack localStack, String stateMachine, String input) {
    JsonNode answer =
        localStack.call(
            "AWSStepFunctions.StartExecution",
            Map.of("stateMachineArn", stateMachine, "input", input));
    return new Execution(localStack, answer.get("executionArn").asText());
  }

  /** Waits for its end. */
  Execution succeeds() {
    return ends("SUCCEEDED");
  }

  /** Waits for its end. */
  Execution fails() {
    return ends("FAILED");
  }

  private Execution ends(String status) {
    await().until(() -> !describe().get("status").asText().equals("RUNNING"));
    JsonNode end = describe();
    assertEquals(status, end.get("status").asText(), () -> end + ", see " + localStack.log());
    return this;
  }

  /** Ends it as soon as the state has been left. */
  void stopAfter(String state) {
    await().until(() -> left().contains(state));
    localStack.call("AWSStepFunctions.StopExecution", Map.of("executionArn", arn));
    await().until(() -> !describe().get("status").asText().equals("RUNNING"));
  }

  /** States that were left, in order. */
  List<String> left() {
    return history().stream()
        .map(event -> event.path("stateExitedEventDetails").path("name").asText())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Errors of calls, those that were followed by another try and the others. */
  List<String> errors() {
    return history().stream()
        .filter(event -> event.get("type").asText().equals("TaskFailed"))
        .map(event -> event.path("taskFailedEventDetails").path("error").asText())
        .toList();
  }

  private JsonNode describe() {
    return localStack.call("AWSStepFunctions.DescribeExecution", Map.of("executionArn", arn));
  }

  private List<JsonNode> history() {
    JsonNode answer =
        localStack.call(
            "AWSStepFunctions.GetExecutionHistory",
            Map.of("executionArn", arn, "maxResults", 1000));
    List<JsonNode> events = new ArrayList<>();
    answer.get("events").forEach(events::add);
    return events;
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(POLL);
  }
}
