package hashbrief.cli;

import hashbrief.core.settings.Settings;
import hashbrief.run.settings.SettingsException;
import hashbrief.run.settings.SettingsReader;
import hashbrief.sources.catalogue.BundledEnergy;
import hashbrief.sources.catalogue.BundledFacts;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings of a run: those of {@code --config}, or the defaults. */
final class SettingsFile {

  private static final int MOST_BYTES = 1_000_000;

  private SettingsFile() {}

  /** Files that the settings name are looked for beside the settings file. */
  static Settings read(Optional<Path> config, boolean bundled, Surroundings surroundings) {
    SettingsReader reader =
        new SettingsReader(
            BundledFacts.models(),
            bundled ? BundledEnergy.MARKETS : List.of(),
            named -> surroundings.folder().resolve(beside(config, named)).toString());
    return config
        .map(
            file ->
                reader.read(text(file, surroundings), file.toString(), surroundings.environment()))
        .orElseGet(() -> reader.defaults(surroundings.environment()));
  }

  private static Path beside(Optional<Path> config, String named) {
    return config.map(file -> file.resolveSibling(named)).orElse(Path.of(named));
  }

  private static String text(Path given, Surroundings surroundings) {
    Path file = surroundings.folder().resolve(given);
    try {
      if (Files.isDirectory(file)) {
        throw new SettingsException(given + ": is a folder; allowed: a settings file");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new SettingsException(given + ": larger than " + MOST_BYTES + " bytes");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new SettingsException(given + ": no such file");
    } catch (CharacterCodingException e) {
      throw new SettingsException(given + ": not UTF-8 text");
    } catch (IOException e) {
      throw new SettingsException(given + ": cannot be read: " + e.getMessage());
    }
  }
}
