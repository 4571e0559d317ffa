package hashbrief.cli;

import hashbrief.run.settings.RunSettings;
import hashbrief.run.store.FolderStore;
import hashbrief.run.store.StoreArchive;
import hashbrief.sources.ChainSources;
import hashbrief.sources.ComputeSources;
import hashbrief.sources.EnergySources;
import hashbrief.sources.ask.Archive;
import hashbrief.sources.ask.ArchivedFetcher;
import hashbrief.sources.ask.MemoryArchive;
import hashbrief.sources.ask.Upstream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every source of the settings what it has; status 0 where that is enough for a report. */
@Command(
    name = "sources",
    description = "Tells of each source whether it answers now, and how old its newest data are.",
    mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private Scope scope;

  @Option(
      names = "--save",
      paramLabel = "DIR",
      description =
          "Keep every answer below a folder of its own there, as the archive of a run does.")
  private Optional<Path> save;

  SourcesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSettings settings = scope.settings(surroundings).read(false, surroundings.environment());
    LocalDate asOf = scope.endedDay(surroundings.clock().instant());
    surroundings.out().println("Asking the sources for the data up to the end of " + asOf);
    Archive answers =
        save.<Archive>map(
                folder ->
                    new StoreArchive(
                        new FolderStore(surroundings.folder().resolve(folder)),
                        surroundings.clock().instant().getEpochSecond() + "/"))
            .orElseGet(MemoryArchive::new);
    // One fetcher for all, so that the deadline of a step is that of the command.
    try (ArchivedFetcher fetcher =
            ArchivedFetcher.live(answers, settings.timeouts(), surroundings.clock());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<SourceState>> asked = new ArrayList<>();
      for (Upstream<?> upstream : upstreams(settings)) {
        asked.add(
            CompletableFuture.supplyAsync(() -> SourceState.of(upstream, fetcher, asOf), threads));
      }
      for (CompletableFuture<SourceState> state : asked) {
        state.join().lines(asOf).forEach(surroundings.out()::println);
      }
      int chains = ChainSources.chains(settings.sources()).size();
      int prices = ChainSources.prices(settings.sources()).size();
      boolean chain = anyAnswers(asked.subList(0, chains));
      boolean price = anyAnswers(asked.subList(chains, chains + prices));
      return chain && price ? 0 : 1;
    }
  }

  private static List<Upstream<?>> upstreams(RunSettings settings) {
    List<Upstream<?>> upstreams = new ArrayList<>(ChainSources.chains(settings.sources()));
    upstreams.addAll(ChainSources.prices(settings.sources()));
    upstreams.addAll(EnergySources.upstreams(settings.sources()));
    upstreams.addAll(ComputeSources.upstreams(settings.sources()));
    return upstreams;
  }

  private static boolean anyAnswers(List<CompletableFuture<SourceState>> asked) {
    return asked.stream().anyMatch(state -> state.join().answers());
  }
}
