package hashbrief.run.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.mail.MemoryMailer.Taken;
import hashbrief.run.mail.RecipientHash;
import hashbrief.run.once.Handover;
import hashbrief.run.steps.MissingInputException;
import hashbrief.run.steps.RetriableException;
import hashbrief.run.steps.StepAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendReportTest {
  private final Outbox outbox = new Outbox();

  @Test
  void report_toTwoReaders() {
    StepAnswer answer = outbox.run(Outbox.event());
    assertEquals(List.of("anna@example.org", "ben@example.org"), outbox.recipients());
    assertEquals(2, answer.counts().get("mails"));
    assertEquals(1, outbox.notifier.published().size());
    assertEquals(List.of(), answer.troubles());
  }

  @Test
  void mail_carriesTheStoredWorkbookAndItsReadersLinks() {
    outbox.run(Outbox.event());
    Taken taken = outbox.mailer.taken().getFirst();
    assertEquals("hashbrief-2026-01-18.xlsx", taken.mail().attachment().orElseThrow().fileName());
    assertEquals(
        Outbox.WORKBOOK, new String(taken.mail().attachment().orElseThrow().bytes(), Outbox.UTF_8));
    assertTrue(taken.mail().text().startsWith("Europe/Berlin attached "), taken.mail().text());
    assertTrue(
        taken.mail().unsubscribe().toString().startsWith(Outbox.BASE + "unsubscribe?token="));
  }

  @Test
  void report_sentAgainWithoutAWish() {
    outbox.run(Outbox.event());
    StepAnswer again = outbox.run(Outbox.event());
    assertEquals(2, outbox.mailer.taken().size());
    assertEquals(2, again.counts().get("mailsBefore"));
    assertEquals(1, outbox.notifier.published().size());
  }

  @Test
  void report_resentByOneExecutionThatIsRepeated() {
    outbox.run(Outbox.event());
    outbox.run(Outbox.resend("again-1"));
    outbox.run(Outbox.resend("again-1"));
    assertEquals(4, outbox.mailer.taken().size());
    outbox.run(Outbox.resend("again-2"));
    assertEquals(6, outbox.mailer.taken().size());
    assertEquals(1, outbox.notifier.published().size());
  }

  @Test
  void report_toOneAddressOnly() {
    outbox.run(Outbox.only("BEN@example.org"));
    assertEquals(List.of("ben@example.org"), outbox.recipients());
    assertEquals(0, outbox.notifier.published().size());
    outbox.run(Outbox.event());
    assertEquals(List.of("ben@example.org", "anna@example.org"), outbox.recipients());
  }

  @Test
  void report_toAnAddressThatIsNoRecipient() {
    outbox.run(Outbox.only("test@example.net"));
    assertEquals(List.of("test@example.net"), outbox.recipients());
  }

  @Test
  void address_thatIsNone() {
    StepAnswer answer = outbox.run(Outbox.only("not an address"));
    assertEquals(1, answer.counts().get("refused"));
    assertFalse(answer.troubles().getFirst().contains("not an address"));
  }

  @Test
  void reader_whoUnsubscribed() {
    outbox.store.put(
        "suppressed/" + RecipientHash.of("anna@example.org"), new byte[0], "text/plain");
    StepAnswer answer = outbox.run(Outbox.resend("again"));
    assertEquals(List.of("ben@example.org"), outbox.recipients());
    assertEquals(1, answer.counts().get("suppressed"));
  }

  @Test
  void mail_refusedByTheService() {
    outbox.mailer.answerNext(new Handover.Refused("MessageRejected: (address)"));
    StepAnswer answer = outbox.run(Outbox.event());
    assertEquals(1, answer.counts().get("refused"));
    assertEquals(1, answer.troubles().size());
    assertEquals(List.of("ben@example.org"), outbox.recipients());
    // The claim was released: once the cause is gone, the next run sends it.
    assertEquals(1, outbox.run(Outbox.event()).counts().get("mails"));
  }

  @Test
  void mail_postponedByTheService() {
    outbox.mailer.answerNext(new Handover.Postponed("TooManyRequestsException"));
    assertThrows(RetriableException.class, () -> outbox.run(Outbox.event()));
    assertEquals(List.of("ben@example.org"), outbox.recipients());
    outbox.run(Outbox.event());
    assertEquals(List.of("ben@example.org", "anna@example.org"), outbox.recipients());
    assertEquals(1, outbox.notifier.published().size());
  }

  @Test
  void mail_whoseAnswerIsLost() {
    outbox.mailer.answerNext(new Handover.Unclear("no answer"));
    StepAnswer answer = outbox.run(Outbox.event());
    assertEquals(1, answer.counts().get("unknown"));
    assertEquals(1, answer.counts().get("mails"));
    StepAnswer again = outbox.run(Outbox.event());
    assertEquals(1, again.counts().get("unknown"));
    assertEquals(2, outbox.mailer.taken().size());
    assertTrue(again.troubles().getFirst().contains(RecipientHash.of("anna@example.org")));
  }

  @Test
  void mail_overTheLimit() {
    outbox.maxBytes = 3000;
    outbox.run(Outbox.event());
    Taken taken = outbox.mailer.taken().getFirst();
    assertTrue(taken.mail().attachment().isEmpty());
    assertTrue(taken.mail().text().startsWith("Europe/Berlin link "), taken.mail().text());
    assertTrue(taken.mime().length <= 3000);
  }

  @Test
  void mail_overTheLimitEvenWithoutWorkbook() {
    outbox.maxBytes = 100;
    assertEquals(2, outbox.run(Outbox.event()).counts().get("refused"));
    assertEquals(List.of(), outbox.recipients());
  }

  @Test
  void report_thatIsNotWritten() {
    outbox.store.delete("reports/2026-01-18/hashbrief-2026-01-18.json");
    var e = assertThrows(MissingInputException.class, () -> outbox.run(Outbox.event()));
    assertEquals(
        "reports/2026-01-18/hashbrief-2026-01-18.json is not there; run WriteReport for this day"
            + " first",
        e.getMessage());
  }

  @Test
  void log_namesNoAddressAndNoToken() {
    outbox.mailer.answerNext(new Handover.Unclear("no answer"));
    outbox.run(Outbox.event());
    String log = String.join("", outbox.lines);
    assertTrue(log.contains(RecipientHash.of("ben@example.org")));
    assertFalse(log.contains("@example") || log.contains("token="), log);
  }

  @Test
  void links_thatDoNotWork_areToldAndTheMailsGoOut() {
    Outbox outbox = new Outbox();
    outbox.problem = Optional.of("ReaderLinks answers 500");
    StepAnswer answer = outbox.run(Outbox.event());
    assertEquals(
        List.of("the links in the mails do not work: ReaderLinks answers 500"), answer.troubles());
    assertEquals(2, outbox.recipients().size());
  }
}
