package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails: never a second mail, never a lost report, and the owner knows. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultsIT {
  private static final String EVENT = Samples.text("weekly-report.one-day.json");
  private static final String REPORT = "reports/2026-01-18/hashbrief-2026-01-18";
  private static final List<String> STEPS =
      List.of(
          "FetchChain",
          "FetchEnergy",
          "FetchCompute",
          "ComputeTrends",
          "WriteReport",
          "SendReport");
  private static final String A = "a@example.org";
  private static final String B = "b@example.org";

  private final Stack stack = Stack.deployed();
  private String gapsOfAQuietRun;

  @BeforeAll
  void runQuietly() {
    begin();
    stack.start(EVENT).succeeds();
    gapsOfAQuietRun = gaps();
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @BeforeEach
  void begin() {
    stack.beginSmall("{email: " + A + "}", "{email: " + B + "}");
  }

  private static Map<String, Fault> everyStep(Fault fault) {
    Map<String, Fault> all = new TreeMap<>();
    STEPS.forEach(step -> all.put(step, fault));
    return all;
  }

  private List<String> mailed() {
    return stack.inbox().mails().stream().map(Inbox.Mail::to).sorted().toList();
  }

  /** One complete report, one mail to each with that report, one event. */
  private void assertDeliveredOnce() {
    assertEquals(List.of(A, B), mailed());
    byte[] workbook = stack.bucket().get(REPORT + ".xlsx").orElseThrow();
    for (Inbox.Mail mail : stack.inbox().mails()) {
      assertArrayEquals(workbook, mail.bytes(Inbox.XLSX));
    }
    assertEquals(1, stack.subscriber().take().size());
    assertEquals(gapsOfAQuietRun, gaps());
  }

  private String gaps() {
    byte[] json = stack.bucket().get(REPORT + ".json").orElseThrow();
    JsonNode report = LocalStack.json(new String(json, StandardCharsets.UTF_8));
    return report.get("gaps").toString();
  }

  /** The subjects of what the owner was told, and that each says enough. */
  private List<String> told() {
    List<String> subjects = new ArrayList<>();
    for (Queue.Message message : stack.owner().take()) {
      subjects.add(message.subject());
      assertTrue(message.text().contains("Execution: https://"), message.text());
    }
    return subjects;
  }

  @Test
  void run_repeated_sendsNothingMore() {
    stack.start(EVENT).succeeds();
    Map<String, byte[]> first = stack.files("");
    stack.start(EVENT).succeeds();
    Map<String, byte[]> second = stack.files("");
    second.keySet().removeIf(key -> key.contains("/executions/"));
    first.keySet().removeIf(key -> key.contains("/executions/"));
    assertEquals(first.keySet(), second.keySet());
    first.forEach((key, bytes) -> assertArrayEquals(bytes, second.get(key), key));
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyStep_failsAtFirst_isTriedAgain(int times) {
    stack.faults(everyStep(Fault.failing(times, Fault.LOST)));
    Execution execution = stack.start(EVENT).succeeds();
    assertEquals(Collections.nCopies(times * STEPS.size(), Fault.LOST), execution.errors());
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @Test
  void everyStep_losesItsAnswer_isRepeatedWithoutASecondMail() {
    stack.faults(everyStep(Fault.losingTheAnswer(1, Fault.LOST)));
    stack.start(EVENT).succeeds();
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FetchChain", "ComputeTrends", "WriteReport", "SendReport"})
  void neededStep_failsForGood_ownerIsToldAndTheNextRunDelivers(String step) {
    stack.faults(Map.of(step, Fault.failing(Fault.FOR_GOOD, Fault.STRANGE)));
    stack.start(EVENT).fails();
    assertEquals(List.of(), mailed());
    List<Queue.Message> told = stack.owner().take();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().text().contains("failed at " + step), told.getFirst().text());
    assertTrue(told.getFirst().text().contains(Fault.STRANGE), told.getFirst().text());
    assertTrue(told.getFirst().text().contains("start-execution"), told.getFirst().text());
    stack.faults(Map.of());
    stack.start(EVENT).succeeds();
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FetchEnergy", "FetchCompute"})
  void otherStep_failsForGood_reportNamesTheGapsAndStaysAsMailed(String step) {
    stack.faults(Map.of(step, Fault.failing(Fault.FOR_GOOD, Fault.STRANGE)));
    stack.start(EVENT).succeeds();
    assertEquals(List.of(A, B), mailed());
    assertEquals(List.of("Hashbrief: " + step + " failed, the report goes without"), told());
    assertNotEquals(gapsOfAQuietRun, gaps());
    assertTrue(gaps().contains(step.equals("FetchEnergy") ? "de-lu" : "gpu"), gaps());
    Map<String, byte[]> mailed = stack.files("reports/");
    stack.faults(Map.of());
    stack.start(EVENT).succeeds();
    stack.files("reports/").forEach((key, bytes) -> assertArrayEquals(mailed.get(key), bytes, key));
    assertEquals(List.of(A, B), mailed());
    assertEquals(1, stack.subscriber().take().size());
    assertEquals(List.of("Hashbrief: the run succeeded with troubles"), told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fetch", "ComputeTrends", "WriteReport", "SendReport"})
  void run_killedAfterAStep_isTakenUpByTheNext(String step) {
    stack.start(EVENT).stopAfter(step);
    stack.start(EVENT).succeeds();
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sendReport_killedWhileMailing_sendsNoSecondMailAndTellsTheOwner(boolean taken) {
    stack.faults(Map.of("ses:SendEmail", Fault.killingSendReport(taken)));
    stack.start(EVENT).succeeds();
    assertEquals(taken ? List.of(A, B) : List.of(B), mailed());
    List<Queue.Message> told = stack.owner().take();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().text().contains("unknown fate"), told.getFirst().text());
    assertFalse(told.getFirst().text().contains(A), "no address goes to the topic");
    stack.start(EVENT).succeeds();
    assertEquals(taken ? List.of(A, B) : List.of(B), mailed(), "not by itself");
    stack
        .start("{\"asOf\": \"2026-01-18\", \"resend\": true, \"only\": [\"" + A + "\"]}")
        .succeeds();
    assertEquals(taken ? List.of(A, A, B) : List.of(A, B), mailed(), "as the owner wished");
  }

  @Test
  void mail_answerLost_isNotRepeatedAndToldToTheOwner() {
    stack.faults(Map.of("ses:SendEmail", Fault.losingTheAnswer(1, "InternalFailure")));
    stack.start(EVENT).succeeds();
    assertEquals(List.of(A, B), mailed());
    assertEquals(List.of("Hashbrief: the run succeeded with troubles"), told());
  }

  @Test
  void mail_refused_isToldToTheOwnerAndSentByTheNextRun() {
    stack.faults(Map.of("ses:SendEmail", Fault.refusing(1, "MessageRejected", 400)));
    stack.start(EVENT).succeeds();
    assertEquals(List.of(B), mailed());
    assertEquals(List.of("Hashbrief: the run succeeded with troubles"), told());
    stack.start(EVENT).succeeds();
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }

  @Test
  void mail_throttled_isSentLater() {
    int attempts = 5;
    stack.faults(
        Map.of("ses:SendEmail", Fault.refusing(attempts, "TooManyRequestsException", 429)));
    Execution execution = stack.start(EVENT).succeeds();
    assertEquals(List.of("hashbrief.run.steps.RetriableException"), execution.errors());
    assertDeliveredOnce();
    assertEquals(List.of(), told());
  }
}
