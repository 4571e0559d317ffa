package hashbrief.tests.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner and the readers may ask for beyond the weekly run, by the sample events. */
class EditionsIT {
  private static final String A = "a@example.org";
  private static final String READER = "reader@example.org";
  private static final String REPORT = "reports/2026-01-18/hashbrief-2026-01-18";

  private final Stack stack = Stack.deployed();
  private final ReaderLinksClient links = new ReaderLinksClient(stack);

  @BeforeEach
  void runOnce() {
    stack.begin("{email: " + A + "}");
    stack.start(Samples.text("weekly-report.one-day.json")).succeeds();
  }

  private List<String> mailed() {
    return stack.inbox().mails().stream().map(Inbox.Mail::to).sorted().toList();
  }

  @Test
  void refetch_makesAnotherRevisionBesideTheMailedOne() {
    byte[] mailed = stack.bucket().get(REPORT + ".xlsx").orElseThrow();
    stack.start(Samples.text("weekly-report.refetch.json")).succeeds();
    assertArrayEquals(mailed, stack.bucket().get(REPORT + ".xlsx").orElseThrow());
    assertTrue(stack.bucket().get(REPORT + "-r2.xlsx").isPresent());
    assertEquals(List.of(A), mailed());
    assertEquals(2, stack.subscriber().take().size(), "one event for each revision");
  }

  @Test
  void settings_replacedAfterFetching_countInTheNextRevision() {
    byte[] first = trends("");
    String settings =
        new String(stack.bucket().get("settings/hashbrief.yaml").orElseThrow(), UTF_8);
    stack
        .bucket()
        .put(
            "settings/hashbrief.yaml",
            ("threshold-eh-per-s: 1234\n" + settings).getBytes(UTF_8),
            "application/yaml");
    stack.start(Samples.text("weekly-report.one-day.json")).succeeds();
    assertArrayEquals(first, trends(""));
    stack.start(Samples.text("weekly-report.refetch.json")).succeeds();
    assertArrayEquals(first, trends(""));
    assertTrue(new String(trends("-r2"), UTF_8).contains("1234"));
  }

  @Test
  void executions_ofOneDayAtOnce_makeOneReport() {
    Execution one = stack.start(Samples.text("weekly-report.refetch.json"));
    Execution other = stack.start(Samples.text("weekly-report.one-day.json"));
    one.succeeds();
    other.succeeds();
    assertTrue(stack.files("raw/2026-01-18/r2/").size() > 3);
    assertEquals(List.of(A), mailed());
    assertEquals(
        List.of("trends/2026-01-18/report-r2.json", "trends/2026-01-18/report.json"),
        List.copyOf(stack.files("trends/").keySet()));
  }

  private byte[] trends(String revision) {
    return stack.bucket().get("trends/2026-01-18/report" + revision + ".json").orElseThrow();
  }

  @Test
  void resend_mailsOnceMore() {
    stack.start(Samples.text("weekly-report.resend.json")).succeeds();
    assertEquals(List.of(A, A), mailed());
  }

  @Test
  void testMail_goesToThatAddressAlone() {
    stack.start(Samples.text("weekly-report.test-mail.json")).succeeds();
    assertEquals(List.of(A, READER), mailed());
    assertEquals(1, stack.subscriber().take().size(), "a test mail publishes nothing");
  }

  @Test
  void unsubscribe_asksFirstAndThenEndsTheMails() {
    String header = stack.inbox().mails().getFirst().header("List-Unsubscribe");
    String link = header.substring(1, header.length() - 1);
    assertEquals(200, links.get(link).statusCode());
    assertTrue(stack.files("suppressed/").isEmpty(), "a GET only asks");
    assertEquals(200, links.post(link).statusCode());
    assertEquals(1, stack.files("suppressed/").size());
    assertFalse(stack.files("suppressed/").toString().contains(A));
    stack.start(Samples.text("weekly-report.resend.json")).succeeds();
    assertEquals(List.of(A), mailed());
  }
}
