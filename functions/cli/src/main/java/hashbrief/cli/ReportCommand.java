package hashbrief.cli;

import hashbrief.run.store.FolderStore;
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

    private WeeklyRun.Data data() {
      if (bundled) {
        return WeeklyRun.Data.BUNDLED;
      }
      return archive ? WeeklyRun.Data.ARCHIVE : WeeklyRun.Data.SOURCES;
    }
  }

  @Option(
      names = "--refetch",
      description = "Ask all sources again, and make the next revision of the report.")
  private boolean refetch;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (from.archive && refetch) {
      throw new UsageException("--refetch and --from-archive exclude each other");
    }
    Path folder = surroundings.folder().resolve(out);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("--out " + out + " is a file; allowed: a folder");
    }
    SettingsFile settings = scope.settings(surroundings);
    LocalDate day =
        from.bundled
            ? scope.asOf().orElse(BundledChain.DEFAULT_AS_OF)
            : scope.endedDay(surroundings.clock().instant());
    WeeklyRun.Data data = from.data();
    if (data != WeeklyRun.Data.ARCHIVE) {
      OwnData.check(settings.read(from.bundled, surroundings.environment()), from.bundled, day);
    }
    PrintWriter console = surroundings.out();
    try (Scratch scratch = Scratch.make()) {
      WeeklyRun.Made made =
          new WeeklyRun(new FolderStore(folder), settings, surroundings, scratch.folder())
              .run(day, data, refetch);
      Summary.of(made.report()).forEach(console::println);
      console.println("Written:");
      made.keys().forEach(key -> console.println("  " + out.resolve(key)));
      if (!made.mails().isEmpty()) {
        console.println("Mails, which only the stack sends:");
        made.mails().forEach(key -> console.println("  " + out.resolve(key)));
      }
      Summary.warnings(made.report()).forEach(surroundings.err()::println);
    }
    return 0;
  }
}
