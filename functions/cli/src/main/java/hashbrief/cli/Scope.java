package hashbrief.cli;

import hashbrief.run.event.AsOf;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command may be told: the day and the settings. */
final class Scope {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "Last complete UTC day that the report covers; by default the last one that ended at"
              + " least 2 hours ago.")
  private Optional<LocalDate> asOf;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings file (YAML).")
  private Optional<Path> config;

  /** A day on the command line. */
  private static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + text + "' is not a day; allowed: a day such as 2026-01-18");
      }
    }
  }

  Optional<LocalDate> asOf() {
    return asOf;
  }

  /** The day that was given, which must be over, or the last one that sources have by now. */
  LocalDate endedDay(Instant now) {
    LocalDate day = asOf.orElseGet(() -> AsOf.at(now));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!day.isBefore(today)) {
      throw new UsageException(
          "--as-of " + day + " has not ended yet; allowed: " + today.minusDays(1) + " or before");
    }
    return day;
  }

  SettingsFile settings(Surroundings surroundings) {
    return new SettingsFile(config, surroundings.folder());
  }
}
