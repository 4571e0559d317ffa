package hashbrief.run.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.run.once.Once.Outcome;
import hashbrief.run.store.FailingStore;
import hashbrief.run.store.FailingStore.Moment;
import hashbrief.run.store.MemoryStore;
import hashbrief.run.store.Store;
import hashbrief.run.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OnceTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-19T06:05:00Z"));
  private static final String KEY = "sent/2026-01-18/ab";

  private final MemoryStore store = new MemoryStore();
  private int attempts;
  private int acts;
  private final Once once = new Once(store, CLOCK, () -> "attempt-" + ++attempts);

  private Supplier<Handover> answering(Handover answer) {
    return () -> {
      acts++;
      return answer;
    };
  }

  @Test
  void act_accepted() {
    assertEquals(new Outcome.Done("id"), once.run(KEY, answering(new Handover.Accepted("id"))));
    assertEquals(
        new Outcome.DoneBefore("id"), once.run(KEY, answering(new Handover.Accepted("two"))));
    assertEquals(1, acts);
  }

  @Test
  void act_refused() {
    assertEquals(new Outcome.Refused("no"), once.run(KEY, answering(new Handover.Refused("no"))));
    assertEquals(new Outcome.Done("id"), once.run(KEY, answering(new Handover.Accepted("id"))));
  }

  @Test
  void act_postponed() {
    assertEquals(
        new Outcome.Postponed("later"), once.run(KEY, answering(new Handover.Postponed("later"))));
    assertEquals(new Outcome.Done("id"), once.run(KEY, answering(new Handover.Accepted("id"))));
  }

  @Test
  void act_unclear() {
    assertEquals(
        new Outcome.Unknown("lost"), once.run(KEY, answering(new Handover.Unclear("lost"))));
    assertInstanceOf(Outcome.Unknown.class, once.run(KEY, answering(new Handover.Accepted("two"))));
    assertEquals(1, acts);
  }

  @Test
  void act_thatThrows() {
    assertThrows(
        IllegalStateException.class,
        () ->
            once.run(
                KEY,
                () -> {
                  throw new IllegalStateException("a bug");
                }));
    assertInstanceOf(Outcome.Unknown.class, once.run(KEY, answering(new Handover.Accepted("x"))));
    assertEquals(0, acts);
  }

  @Test
  void claim_metByItsOwnRepeatedWrite() {
    // The store took the claim, its answer was lost, and its client asked again.
    MemoryStore repeating = new MemoryStore();
    Once own = new Once(repeating, CLOCK, () -> "same");
    repeating.put(KEY, Attempt.open("same", CLOCK.instant()).bytes(), "application/json");
    assertEquals(new Outcome.Done("id"), own.run(KEY, answering(new Handover.Accepted("id"))));
  }

  @Test
  void claim_releasedWhileItWasLookedAt() {
    store.put(KEY, Attempt.open("theirs", CLOCK.instant()).bytes(), "application/json");
    Store vanishing =
        new FailingStore(
            store,
            (moment, operation, key) -> {
              if (moment == Moment.AFTER && operation.equals("putIfAbsent")) {
                store.delete(key);
              }
            });
    Once own = new Once(vanishing, CLOCK, () -> "mine");
    assertInstanceOf(Outcome.Postponed.class, own.run(KEY, answering(new Handover.Accepted("id"))));
    assertEquals(0, acts);
  }

  @Test
  void record_thatFails() {
    Store full =
        new FailingStore(
            store,
            (moment, operation, key) -> {
              if (operation.equals("put")) {
                throw new StoreException("cannot write " + key, null);
              }
            });
    Once own = new Once(full, CLOCK, () -> "mine");
    Outcome outcome = own.run(KEY, answering(new Handover.Accepted("id")));
    assertEquals(new Outcome.Unknown("taken as id, not recorded: cannot write " + KEY), outcome);
  }

  @Test
  void claim_thatIsNone() {
    store.put(KEY, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
    assertThrows(StoreException.class, () -> once.run(KEY, answering(new Handover.Accepted("id"))));
    assertFalse(acts > 0);
  }
}
