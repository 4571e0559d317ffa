package hashbrief.run.revisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.run.event.StepEvent;
import hashbrief.run.event.StepEvent.Execution;
import hashbrief.run.event.WrongEventException;
import hashbrief.run.store.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  private final MemoryStore store = new MemoryStore();
  private final Ledger revisions = new Ledger(store);

  private static StepEvent event(boolean refetch, Optional<String> execution) {
    return new StepEvent(
        AS_OF,
        false,
        refetch,
        false,
        List.of(),
        Optional.empty(),
        execution.map(name -> new Execution("arn:" + name, name)),
        "request");
  }

  private int fetch(String execution) {
    return revisions.toFetch(event(false, Optional.of(execution)));
  }

  private int refetch(String execution) {
    return revisions.toFetch(event(true, Optional.of(execution)));
  }

  @Test
  void run_repeatedReusesTheFirst() {
    assertEquals(1, fetch("monday"));
    assertEquals(1, fetch("monday"));
    assertEquals(1, fetch("tuesday"));
  }

  @Test
  void run_thatRefetchesMakesOneRevisionHoweverOftenItIsRetried() {
    fetch("monday");
    assertEquals(2, refetch("tuesday"));
    assertEquals(2, refetch("tuesday"));
    assertEquals(3, refetch("wednesday"));
    assertEquals(2, refetch("tuesday"));
    assertEquals(3, fetch("thursday"));
  }

  @Test
  void run_keepsItsRevisionWhileAnotherRefetches() {
    assertEquals(1, fetch("monday"));
    assertEquals(2, refetch("tuesday"));
    assertEquals(1, fetch("monday"));
  }

  @Test
  void run_thatRefetchesWhatWasNeverFetched() {
    assertEquals(1, refetch("monday"));
  }

  @Test
  void steps_atOnceAgree() throws ExecutionException, InterruptedException {
    fetch("monday");
    Set<String> seen = new TreeSet<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> steps =
          Stream.of("a", "b", "a", "b", "a", "b")
              .map(name -> executor.submit(() -> name + refetch(name)))
              .toList();
      for (Future<String> step : steps) {
        seen.add(step.get());
      }
    }
    assertEquals(2, seen.size(), seen.toString());
    assertEquals(2, seen.stream().map(step -> step.substring(1)).distinct().count());
  }

  @Test
  void step_alone() {
    assertEquals(1, revisions.toFetch(event(false, Optional.empty())));
    refetch("tuesday");
    assertEquals(2, revisions.toFetch(event(false, Optional.empty())));
    assertEquals(2, revisions.toRead(event(false, Optional.empty())));
    assertThrows(WrongEventException.class, () -> revisions.toFetch(event(true, Optional.empty())));
  }
}
