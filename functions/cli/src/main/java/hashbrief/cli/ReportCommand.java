package hashbrief.cli;

import hashbrief.core.settings.Settings;
import hashbrief.run.store.FolderStore;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.catalogue.BundledChain;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the report of one week. */
@Command(
    name = "report",
    description = "Writes the report of the week that ends with DATE.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private Scope scope;

  @ArgGroup private From from = new From();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Where to write; by default ${DEFAULT-VALUE}.")
  private Path out;

  /** The source of the data, where not the network. */
  private static final class From {
    @Option(
        names = "--bundled",
        description = "Use the data that ship with the project; by default as of 2026-01-18.")
    private boolean bundled;

    @Option(
        names = "--from-archive",
        description = "Use the answers kept by an earlier run, and no network.")
    private boolean archive;
  }

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UpstreamException {
    Path folder = surroundings.folder().resolve(out);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("--out " + out + " is a file; allowed: a folder");
    }
    Settings settings = scope.settings(from.bundled, surroundings);
    LocalDate day =
        from.bundled
            ? scope.asOf().orElse(BundledChain.DEFAULT_AS_OF)
            : scope.endedDay(surroundings.clock().instant());
    PrintWriter console = surroundings.out();
    FolderStore store = new FolderStore(folder);
    WeeklyRun.Made made =
        new WeeklyRun(origin(settings, store), settings, store, console::println).run(day);
    Summary.of(made.report()).forEach(console::println);
    console.println("Written:");
    made.keys().forEach(key -> console.println("  " + out.resolve(key)));
    Summary.warnings(made.report()).forEach(surroundings.err()::println);
    return 0;
  }

  private Origin origin(Settings settings, FolderStore store) {
    if (from.bundled) {
      return new BundledOrigin();
    }
    return from.archive
        ? new SourcesOrigin("the archive", StepFetchers.archived(store))
        : new SourcesOrigin(
            "the sources", StepFetchers.live(store, settings.timeouts(), surroundings.clock()));
  }
}
