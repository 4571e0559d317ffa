package hashbrief.cli;

import hashbrief.core.chain.IncompleteWeekException;
import hashbrief.run.settings.SettingsException;
import hashbrief.run.steps.MissingInputException;
import hashbrief.run.steps.NoChainException;
import hashbrief.run.steps.RetriableException;
import hashbrief.run.store.StoreException;
import hashbrief.sources.ask.UserFileException;
import hashbrief.sources.catalogue.OutsideBundledDataException;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command and how it ends: 0 a report, or what one needs; 1 none; 2 wrong usage or
 * configuration.
 */
@CommandLine.Command(
    name = "hashbrief",
    description = "A weekly brief on Bitcoin's hash rate and what it earns.",
    mixinStandardHelpOptions = true,
    versionProvider = Command.Built.class)
final class Command implements Runnable {

  private static final int NO_REPORT = 1;
  private static final int WRONG_USAGE = 2;

  /** The version that the jar's manifest tells. */
  static final class Built implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Command.class.getPackage().getImplementationVersion();
      return new String[] {
        "hashbrief " + Objects.requireNonNullElse(version, "(under development)")
      };
    }
  }

  @Spec private CommandSpec spec;

  private Command() {}

  /** Runs it; the exit status. */
  static int execute(Surroundings surroundings, String... arguments) {
    return new CommandLine(new Command())
        .addSubcommand(new ReportCommand(surroundings))
        .addSubcommand(new SourcesCommand(surroundings))
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(
            (problem, given) -> end(surroundings, WRONG_USAGE, usage(problem)))
        .setExecutionExceptionHandler((problem, line, given) -> end(surroundings, problem))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command; allowed: report, sources");
  }

  private static String usage(ParameterException problem) {
    String name = problem.getCommandLine().getCommandSpec().qualifiedName();
    String message = problem.getMessage().replaceFirst("^Error: ", "");
    return problem instanceof UnmatchedArgumentException
        ? message + "; " + name + " --help tells what is allowed"
        : message;
  }

  private static int end(Surroundings surroundings, Exception problem) {
    return switch (problem) {
      case UsageException wrong -> end(surroundings, WRONG_USAGE, wrong.getMessage());
      case SettingsException wrong -> end(surroundings, WRONG_USAGE, wrong.getMessage());
      case UserFileException wrong -> end(surroundings, WRONG_USAGE, wrong.getMessage());
      case OutsideBundledDataException wrong -> end(surroundings, WRONG_USAGE, wrong.getMessage());
      case RetriableException trouble -> end(surroundings, NO_REPORT, trouble.getMessage());
      case NoChainException trouble -> end(surroundings, NO_REPORT, trouble.getMessage());
      case WeeklyRun.NothingArchivedException trouble ->
          end(surroundings, NO_REPORT, trouble.getMessage());
      case MissingInputException trouble -> end(surroundings, NO_REPORT, trouble.getMessage());
      case IncompleteWeekException trouble -> end(surroundings, NO_REPORT, trouble.getMessage());
      case StoreException trouble -> end(surroundings, NO_REPORT, trouble.getMessage());
      default ->
          end(
              surroundings,
              NO_REPORT,
              "an error of the program, please report it: " + problem + place(problem));
    };
  }

  private static int end(Surroundings surroundings, int status, String message) {
    surroundings.err().println("hashbrief: " + message.strip().replaceAll("\\s*\\R\\s*", "; "));
    return status;
  }

  private static String place(Exception problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("hashbrief."))
        .findFirst()
        .map(frame -> " at " + frame)
        .orElse("");
  }
}
