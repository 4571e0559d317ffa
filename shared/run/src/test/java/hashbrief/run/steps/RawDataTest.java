package hashbrief.run.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.store.MemoryStore;
import hashbrief.run.log.StepLog;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ask.Archive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RawDataTest {
  private static final StepEvent EVENT =
      new StepEvent(
          LocalDate.parse("2026-01-18"),
          false,
          false,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          "request");

  private final MemoryStore store = new MemoryStore();
  private final List<String> asked = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final StepLog log = new StepLog(lines::add, InstantSource.fixed(Instant.EPOCH), Map.of());

  private Provenance read(LocalDate asOf, Archive archive) {
    asked.add(
        ((StoreArchive) archive).prefix() + " " + archive.putIfAbsent("complete.1", new byte[0]));
    Gap gap = new Gap("history[].priceUsd", "not delivered", List.of("2026-01-18"));
    return new Provenance(List.of(), List.of(gap), List.of());
  }

  @Test
  void part_isFetchedOnceAndThenRead() {
    RawData step = new RawData(store, "chain", this::read);
    StepAnswer first = step.run(EVENT, log);
    assertEquals(first, step.run(EVENT, log));
    assertEquals(List.of("raw/2026-01-18/r1/chain/ true", "raw/2026-01-18/r1/chain/ false"), asked);
    assertEquals(Map.of("gaps", 1), first.counts());
    assertEquals(2, lines.size());
  }

  @Test
  void part_thatFailedIsFetchedAgain() {
    RawData failing =
        new RawData(
            store,
            "chain",
            (asOf, archive) -> {
              throw new RetriableException("no chain");
            });
    assertThrows(RetriableException.class, () -> failing.run(EVENT, log));
    new RawData(store, "chain", this::read).run(EVENT, log);
    assertEquals(List.of("raw/2026-01-18/r1/chain/ true"), asked);
  }
}
