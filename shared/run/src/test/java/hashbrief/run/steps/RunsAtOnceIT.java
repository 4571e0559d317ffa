package hashbrief.run.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.run.event.StepEvent;
import hashbrief.run.store.FolderStore;
import hashbrief.run.store.MemoryStore;
import hashbrief.run.store.Store;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeUpstreams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executions of one day at once, over sources that answer. */
class RunsAtOnceIT {
  private static final int TIMES = 30;

  private static final FakeChain CHAIN =
      FakeChain.season(LocalDate.of(2025, 9, 1), Run.AS_OF.plusDays(1));

  @TempDir private Path folder;

  @Test
  void memory_losesNoAnswer() throws Exception {
    try (FakeUpstreams sources = new FakeUpstreams(CHAIN)) {
      for (int time = 0; time < TIMES; time++) {
        meet(new MemoryStore(), sources, time);
      }
    }
  }

  @Test
  void folder_losesNoAnswer_andKeepsNothingHalfWritten() throws Exception {
    try (FakeUpstreams sources = new FakeUpstreams(CHAIN)) {
      for (int time = 0; time < TIMES; time++) {
        Path out = folder.resolve("out" + time);
        meet(new FolderStore(out), sources, time);
        try (Stream<Path> paths = Files.walk(out)) {
          assertEquals(List.of(), paths.filter(path -> path.toString().contains(".part")).toList());
        }
      }
    }
  }

  private void meet(Store store, FakeUpstreams sources, int time) throws Exception {
    Path scratch = folder.resolve("scratch" + time);
    new Run(store, scratch).put(Run.SETTINGS, settings(sources));
    List<Callable<String>> runs =
        Stream.of("a", "b")
            .<Callable<String>>map(name -> () -> report(store, scratch, name))
            .toList();
    List<String> reports = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> run : threads.invokeAll(runs)) {
        reports.add(run.get());
      }
    }
    assertEquals(reports.getFirst(), reports.getLast());
    assertFalse(reports.getFirst().contains("not in the archive"));
    assertEquals(reports.getFirst(), again(store, scratch));
  }

  private static String settings(FakeUpstreams sources) {
    StringBuilder text =
        new StringBuilder(
            """
            timeouts: {connect: 2s, request: 5s, step: 60s}
            markets: [{id: contract, source: fixed, usd-per-mwh: 45}]
            sources:
              gpu: []
            """);
    for (String id : List.of("mempool", "blockchain-info", "kraken", "coinbase", "nyfed")) {
      text.append("  " + id + ": {url: \"" + sources.server().url(id) + "\"}\n");
    }
    text.append("  ecb: {url: \"" + sources.server().url("ecb") + "\", fallback-url: null}\n");
    return text.toString();
  }

  private String report(Store store, Path scratch, String name) throws Exception {
    Run run = new Run(store, scratch.resolve(name));
    StepEvent event = Run.event(false, false, name);
    run.fetch(event);
    run.compute(event);
    return run.trends(1);
  }

  private String again(Store store, Path scratch) {
    Run run = new Run(store, scratch);
    run.compute(Run.event(false, false, "c"));
    return run.trends(1);
  }
}
