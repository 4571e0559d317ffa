package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The look for a weekly run, without its wait. */
class NoReportIT {
  private final Stack stack = Stack.deployed();

  private List<Queue.Message> told(Instant since) {
    String input =
        "{\"since\": \"%s\", \"seconds\": 0, \"stateMachine\": \"%s\"}"
            .formatted(since, stack.output("StateMachine"));
    Execution.start(stack.localStack(), stack.output("Check"), input).succeeds();
    return stack.owner().take();
  }

  @Test
  void look_tellsTheOwnerWhereNoRunHasSucceededSince() {
    stack.beginSmall("{email: a@example.org}");
    Instant before = Instant.now().minus(Duration.ofMinutes(1));
    stack.start(Samples.text("weekly-report.one-day.json")).succeeds();
    assertEquals(List.of(), told(before));
    Instant later = Instant.now().plus(Duration.ofDays(7));
    List<Queue.Message> told = told(later);
    assertEquals(1, told.size());
    assertEquals("Hashbrief: no report", told.getFirst().subject());
    assertTrue(told.getFirst().text().contains(later.toString()), told.getFirst().text());
  }
}
