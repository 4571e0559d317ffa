package hashbrief.cli;

import hashbrief.run.settings.NamedFiles;
import hashbrief.run.settings.RunSettings;
import hashbrief.run.settings.SettingsException;
import hashbrief.run.settings.SettingsPlace;
import hashbrief.run.settings.SettingsReader;
import hashbrief.sources.catalogue.BundledEnergy;
import hashbrief.sources.catalogue.BundledFacts;
import hashbrief.sources.files.SourceFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a run: those of {@code --config}, or the built-in ones. Files that they name are
 * looked for beside the settings file.
 *
 * @param folder that relative paths of the command line start from
 */
record SettingsFile(Optional<Path> config, Path folder) implements SettingsPlace, NamedFiles {

  private static final int MOST_BYTES = 1_000_000;

  /** The settings as they are now. */
  RunSettings read(boolean bundled, Map<String, String> environment) {
    SettingsReader reader =
        new SettingsReader(
            BundledFacts.models(), bundled ? BundledEnergy.MARKETS : List.of(), this);
    return text()
        .map(text -> reader.read(text, name(), environment))
        .orElseGet(() -> reader.defaults(environment));
  }

  @Override
  public String name() {
    return config.map(Path::toString).orElse("settings");
  }

  @Override
  public Optional<String> text() {
    return config.map(this::text);
  }

  @Override
  public Optional<byte[]> file(String named) {
    return Optional.of(SourceFile.read(beside(named)).bytes());
  }

  @Override
  public Path secretFile(String named, Path scratch) {
    return beside(named);
  }

  @Override
  public String own(String named) {
    return beside(named).toString();
  }

  @Override
  public String secret(String named) {
    return beside(named).toString();
  }

  private Path beside(String named) {
    return folder.resolve(config.map(file -> file.resolveSibling(named)).orElse(Path.of(named)));
  }

  private String text(Path given) {
    Path file = folder.resolve(given);
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
