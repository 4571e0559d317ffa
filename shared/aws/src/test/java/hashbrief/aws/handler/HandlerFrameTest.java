package hashbrief.aws.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.event.StepEvent;
import hashbrief.run.event.StepEvent.Execution;
import hashbrief.run.event.WrongEventException;
import hashbrief.run.steps.RetriableException;
import hashbrief.run.steps.Step;
import hashbrief.run.steps.StepAnswer;
import hashbrief.run.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class HandlerFrameTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-19T06:05:00Z"));

  private final List<String> lines = new ArrayList<>();
  private final HandlerFrame frame =
      new HandlerFrame("FetchChain", "hashbrief", false, CLOCK, lines::add);
  private final List<StepEvent> events = new ArrayList<>();

  private String run(String event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Step step =
        (read, log) -> {
          events.add(read);
          return new StepAnswer(
              read.asOf(), 1, Map.of("chain", "raw/"), Map.of("gaps", 2), List.of("a"), List.of());
        };
    frame.run(step, bytes(event), out, "request-1");
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String wrong(String event) {
    return assertThrows(WrongEventException.class, () -> run(event)).getMessage();
  }

  @Test
  void answer_isKeysAndCounts() throws IOException {
    assertEquals(
        "{\"asOf\":\"2026-01-18\",\"revision\":1,\"keys\":{\"chain\":\"raw/\"},"
            + "\"counts\":{\"gaps\":2},\"sources\":[\"a\"],\"troubles\":[]}",
        run("{\"asOf\": \"2026-01-18\"}"));
  }

  @Test
  void event_ofTheSchedule() throws IOException {
    run("{\"scheduledTime\": \"2026-01-19T06:00:00Z\"}");
    assertEquals(LocalDate.parse("2026-01-18"), events.getFirst().asOf());
    run("{\"scheduledTime\": \"2026-01-19T01:59:59Z\"}");
    assertEquals(LocalDate.parse("2026-01-17"), events.getLast().asOf());
    run("{\"scheduledTime\": \"2026-01-19T02:00:00Z\"}");
    assertEquals(LocalDate.parse("2026-01-18"), events.getLast().asOf());
  }

  @Test
  void event_ofTheStateMachine() throws IOException {
    run(
        """
        {"asOf": "2026-01-18", "revision": 2, "execution": {"id": "arn:x", "name": "monday"},
         "request": {"scheduledTime": "2026-02-02T06:00:00Z", "asOf": "2026-01-11",
                     "resend": true, "only": ["a@example.org"], "refetch": false}}
        """);
    assertEquals(
        new StepEvent(
            LocalDate.parse("2026-01-18"),
            false,
            false,
            true,
            List.of("a@example.org"),
            Optional.of(2),
            Optional.of(new Execution("arn:x", "monday")),
            "request-1"),
        events.getFirst());
    run("{\"execution\": {\"name\": \"m\"}, \"request\": {\"asOf\": \"2026-01-11\"}}");
    assertEquals(LocalDate.parse("2026-01-11"), events.getLast().asOf());
  }

  @Test
  void event_wrong() {
    assertEquals("event: needs asOf or scheduledTime", wrong("{}"));
    assertEquals("event: must be an object", wrong("[]"));
    assertEquals(
        "event: asOf is \"18.01.2026\", must be a date such as \"2026-01-18\"",
        wrong("{\"asOf\": \"18.01.2026\"}"));
    assertEquals("event: asOf must be a text", wrong("{\"asOf\": 20260118}"));
    assertEquals("event: refetch must be true or false", wrong("{\"refetch\": \"yes\"}"));
    assertEquals("event: only must be a list of addresses", wrong("{\"only\": \"a@b.org\"}"));
    assertEquals("event: revision is 0, must be 1 or more", wrong("{\"revision\": 0}"));
    assertTrue(wrong("{\"asof\": \"2026-01-18\"}").startsWith("event: unknown asof; allowed: "));
    assertTrue(wrong("{\"asOf\": \"2026-01-18\"").startsWith("event: not JSON: "));
    assertTrue(wrong("").startsWith("event: must be an object"));
    assertTrue(
        wrong("{\"execution\": {\"name\": \"a/../b\"}}").startsWith("event: execution.name must"));
  }

  @Test
  void day_thatHasNotEnded_isRefused() {
    assertEquals(
        "2026-01-19 has not ended yet; allowed: 2026-01-18 or before",
        wrong("{\"asOf\": \"2026-01-19\"}"));
    assertEquals(List.of(), events);
  }

  @Test
  void bundledData_areForAFolder() throws IOException {
    String event = "{\"asOf\": \"2026-01-18\", \"bundled\": true}";
    assertEquals(
        "event: bundled is for trying things out in a folder; allowed with BUCKET=file:/...",
        wrong(event));
    new HandlerFrame("FetchChain", "hashbrief", true, CLOCK, lines::add)
        .run(
            (read, log) -> {
              assertTrue(read.bundled());
              return new StepAnswer(read.asOf(), 1, Map.of(), Map.of(), List.of(), List.of());
            },
            bytes(event),
            new ByteArrayOutputStream(),
            "request-1");
  }

  @Test
  void failure_isNamedByWhetherItMayPass() {
    StoreException slow =
        new StoreException(
            "cannot read x", AwsServiceException.builder().statusCode(503).message("m").build());
    assertSame(slow, assertThrows(RetriableException.class, () -> failing(slow)).getCause());
    StoreException denied =
        new StoreException(
            "cannot read x", AwsServiceException.builder().statusCode(403).message("m").build());
    assertSame(denied, assertThrows(StoreException.class, () -> failing(denied)));
    assertTrue(lines.getLast().contains("StoreException: cannot read x"));
  }

  private void failing(RuntimeException e) throws IOException {
    Step step =
        (event, log) -> {
          throw e;
        };
    frame.run(step, bytes("{\"asOf\": \"2026-01-18\"}"), new ByteArrayOutputStream(), "request-1");
  }

  @Test
  void lines_areJsonWithDayAndExecution() throws IOException {
    run("{\"asOf\": \"2026-01-18\", \"execution\": {\"id\": \"arn:x\", \"name\": \"monday\"}}");
    assertEquals(
        "{\"time\":\"2026-01-19T06:05:00Z\",\"level\":\"INFO\",\"asOf\":\"2026-01-18\","
            + "\"execution\":\"arn:x\",\"step\":\"FetchChain\",\"message\":\"begins\"}\n",
        lines.getFirst());
  }

  @Test
  void metrics_areInEmbeddedMetricFormat() throws IOException {
    run("{\"asOf\": \"2026-01-18\"}");
    assertEquals(
        "{\"_aws\":{\"Timestamp\":1768802700000,\"CloudWatchMetrics\":[{\"Namespace\":\"Hashbrief\",\"Dimensions\":[[\"Source\",\"Stack\",\"Step\"]],\"Metrics\":[{\"Name\":\"sourceUsed\",\"Unit\":\"Count\"}]}]},\"Source\":\"a\",\"Stack\":\"hashbrief\",\"Step\":\"FetchChain\",\"sourceUsed\":1}\n",
        lines.getLast());
    assertTrue(lines.get(2).contains("\"Duration\":0}"), lines.get(2));
    assertTrue(lines.get(3).contains("\"gaps\":2}"), lines.get(3));
  }
}
