package hashbrief.cli;

import hashbrief.core.report.Inputs;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Report;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.MemoryStore;
import hashbrief.run.steps.ComputeTrends;
import hashbrief.run.steps.WriteReport;
import hashbrief.run.store.FolderStore;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.catalogue.BundledFacts;
import hashbrief.sources.files.ChainFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The steps of one report in order. */
record WeeklyRun(Origin origin, Settings settings, FolderStore folder, Consumer<String> progress) {

  // Without a state machine there is nobody to ask for another revision.
  static final int REVISION = 1;

  /** A report, and the keys of its files. */
  record Made(Report report, List<String> keys) {}

  Made run(LocalDate asOf) throws UpstreamException {
    progress.accept("Reading " + origin.name() + " as of " + asOf);
    Inputs inputs = inputs(asOf);
    progress.accept("Computing");
    MemoryStore run = new MemoryStore();
    Report report = new ComputeTrends(run).run(inputs, settings, asOf, REVISION);
    progress.accept("Writing");
    List<String> keys = new WriteReport(run).run(asOf, REVISION);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    run.list("").forEach(key -> entries.put(key, run.get(key).orElseThrow()));
    folder.putAll(entries);
    return new Made(report, keys);
  }

  private Inputs inputs(LocalDate asOf) throws UpstreamException {
    // A mistake in a file of the reader's own is told before anything is asked.
    Optional<ChainPart> own = ownDays().map(file -> ChainFile.read(Path.of(file), asOf));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<EnergyPart> energy = executor.submit(() -> origin.energy(settings, asOf));
      Future<ComputePart> compute = executor.submit(() -> origin.compute(settings, asOf));
      try {
        // Here and not beside the others, so that its failure ends them.
        ChainPart chain = own.isPresent() ? own.get() : origin.chain(settings, asOf);
        return BundledFacts.join(chain, result(energy), result(compute), asOf);
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private static <T> T result(Future<T> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was cancelled", e);
    }
  }

  private Optional<String> ownDays() {
    return settings.sources().chain().contains("csv")
        ? settings.sources().csvDays()
        : Optional.empty();
  }
}
