package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackIT {
  private final Stack stack = Stack.deployed();

  @Test
  void run_wholeWeek_isMailedOnceToEach() {
    stack.begin(
        "{email: a@example.org, time-zone: Europe/Berlin, locale: de-DE}",
        "{email: b@example.org}");
    stack.start("{\"asOf\": \"2026-01-18\"}").succeeds();
    byte[] workbook =
        stack.bucket().get("reports/2026-01-18/hashbrief-2026-01-18.xlsx").orElseThrow();
    List<Inbox.Mail> mails = stack.inbox().mails();
    assertEquals(
        List.of("a@example.org", "b@example.org"),
        mails.stream().map(Inbox.Mail::to).sorted().toList());
    for (Inbox.Mail mail : mails) {
      assertArrayEquals(
          workbook,
          mail.bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }
    assertEquals(1, stack.subscriber().take().size());
    assertEquals(List.of(), stack.owner().take());
  }
}
