package hashbrief.run.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.once.Handover;
import hashbrief.run.steps.StepAnswer;
import hashbrief.run.store.FailingStore.Moment;
import hashbrief.run.store.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The process ends at one point, and the step is run again as the state machine would. */
class SendReportCrashTest {

  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Points that a run without trouble passes, counted by letting one pass. */
  private static int points() {
    Outbox outbox = new Outbox();
    int[] seen = new int[1];
    outbox.fault = (moment, operation, key) -> seen[0]++;
    outbox.run(Outbox.event());
    return seen[0];
  }

  private static Outbox crashed(int point) {
    Outbox outbox = new Outbox();
    int[] seen = new int[1];
    outbox.fault =
        (moment, operation, key) -> {
          if (++seen[0] == point) {
            throw new Crash();
          }
        };
    assertThrows(Crash.class, () -> outbox.run(Outbox.event()));
    outbox.fault = (moment, operation, key) -> {};
    return outbox;
  }

  @Test
  void run_endedAtAnyPoint() {
    int points = points();
    assertTrue(points >= 20, "only " + points + " points");
    for (int point = 1; point <= points; point++) {
      Outbox outbox = crashed(point);
      StepAnswer answer = outbox.run(Outbox.event());
      outbox.run(Outbox.event());
      List<String> recipients = outbox.recipients();
      for (String reader : Outbox.READERS) {
        assertTrue(
            Collections.frequency(recipients, reader) <= 1, "twice to " + reader + " at " + point);
      }
      // Nobody is left out in silence: a mail is taken, or the owner hears of it.
      int missing = Outbox.READERS.size() - recipients.size();
      assertTrue(missing <= answer.counts().get("unknown"), "silence at " + point);
      assertTrue(outbox.notifier.published().size() <= 1, "two events at " + point);
      boolean told = answer.troubles().stream().anyMatch(line -> line.startsWith("event"));
      assertTrue(told || outbox.notifier.published().size() == 1, "no event at " + point);
    }
  }

  @Test
  void run_endedAroundClaimSendAndRecord() {
    // What is known afterwards of Anna's mail: sent in the second run, or unknown.
    assertEquals("sent", fateOfFirst(Moment.BEFORE, "putIfAbsent"));
    assertEquals("unknown, taken 0", fateOfFirst(Moment.AFTER, "putIfAbsent"));
    assertEquals("unknown, taken 0", fateOfFirst(Moment.BEFORE, "send"));
    assertEquals("unknown, taken 1", fateOfFirst(Moment.AFTER, "send"));
    assertEquals("unknown, taken 1", fateOfFirst(Moment.BEFORE, "put"));
    assertEquals("recorded", fateOfFirst(Moment.AFTER, "put"));
  }

  private static String fateOfFirst(Moment when, String what) {
    Outbox outbox = new Outbox();
    boolean[] done = new boolean[1];
    outbox.fault =
        (moment, operation, key) -> {
          if (!done[0] && moment == when && operation.equals(what) && key.startsWith("sent/")) {
            done[0] = true;
            throw new Crash();
          }
        };
    assertThrows(Crash.class, () -> outbox.run(Outbox.event()));
    int taken = outbox.mailer.taken().size();
    StepAnswer answer = outbox.run(Outbox.event());
    if (answer.counts().get("unknown") > 0) {
      return "unknown, taken " + taken;
    }
    return answer.counts().get("mailsBefore") > 0 ? "recorded" : "sent";
  }

  @Test
  void store_failingWhileTheClaimIsReleased() {
    Outbox outbox = new Outbox();
    outbox.mailer.answerNext(new Handover.Refused("no"));
    outbox.fault =
        (moment, operation, key) -> {
          if (operation.equals("delete")) {
            throw new StoreException("cannot delete " + key, null);
          }
        };
    assertThrows(StoreException.class, () -> outbox.run(Outbox.event()));
    assertEquals(1, outbox.run(Outbox.event()).counts().get("unknown"));
  }

  @Test
  void store_failingOnceWhileTheClaimIsWrittenOrReleased_leavesNothingUnknown() {
    for (String failing : List.of("putIfAbsent", "delete")) {
      Outbox outbox = new Outbox();
      outbox.mailer.answerNext(new Handover.Refused("no"));
      boolean[] failed = new boolean[1];
      outbox.fault =
          (moment, operation, key) -> {
            boolean after = operation.equals("delete") || moment == Moment.AFTER;
            if (!failed[0] && after && operation.equals(failing) && key.startsWith("sent/")) {
              failed[0] = true;
              throw new StoreException("the answer was lost: " + key, null);
            }
          };
      try {
        outbox.run(Outbox.event());
      } catch (StoreException e) {
        assertEquals("putIfAbsent", failing);
      }
      assertTrue(failed[0]);
      outbox.run(Outbox.event());
      assertEquals(0, outbox.run(Outbox.event()).counts().get("unknown"), failing);
      assertEquals(2, outbox.mailer.taken().size(), failing);
    }
  }

  @Test
  void unknownFate_namesThePlaceOfTheAddress() {
    Outbox outbox = new Outbox();
    outbox.mailer.answerNext(new Handover.Unclear("no answer"));
    String told = outbox.run(Outbox.event()).troubles().getFirst();
    assertTrue(told.startsWith("mail to recipients[0] of raw/2026-01-18/r1/settings.yaml ("), told);
    assertTrue(!told.contains("anna"), told);
  }

  @Test
  void store_failingWhileTheMailIsRecorded() {
    Outbox outbox = new Outbox();
    List<String> failed = new ArrayList<>();
    outbox.fault =
        (moment, operation, key) -> {
          if (operation.equals("put") && failed.isEmpty()) {
            failed.add(key);
            throw new StoreException("cannot write " + key, null);
          }
        };
    StepAnswer answer = outbox.run(Outbox.event());
    assertEquals(2, outbox.mailer.taken().size());
    assertEquals(1, answer.counts().get("unknown"));
    assertTrue(answer.troubles().getFirst().contains("taken as mail-1"), answer.toString());
  }
}
