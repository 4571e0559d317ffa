package hashbrief.aws.handler;

import hashbrief.aws.client.S3;
import hashbrief.aws.client.S3Store;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import hashbrief.run.settings.SettingsReader;
import hashbrief.run.settings.StoredFiles;
import hashbrief.run.settings.StoredSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a function finds around it.
 *
 * @param variables that the template sets
 * @param lines takes log lines, with their line ends
 */
public record Environment(
    Map<String, String> variables, InstantSource clock, Consumer<String> lines) {
  private static final String TEMPORARY = "/tmp"; // the one folder that a function may write to

  /** The value, which the template must have set. */
  public String required(String name) {
    return Optional.ofNullable(variables.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () -> new IllegalStateException("environment variable " + name + " is not set"));
  }

  /** A whole number. */
  public int number(String name) {
    String value = required(name);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "environment variable " + name + " is \"" + value + "\", must be a whole number", e);
    }
  }

  /** An address that ends with a slash. */
  public URI base(String name) {
    String value = required(name);
    return URI.create(value.endsWith("/") ? value : value + "/");
  }

  /** The frame of the function with this logical id. */
  public HandlerFrame frame(String function) {
    return new HandlerFrame(function, required("STACK"), clock, lines);
  }

  /**
   * The settings in the stack's bucket.
   *
   * @param models of the built-in catalogue, which they may name
   */
  public Supplier<Settings> settings(Store store, Collection<String> models) {
    String key = required("SETTINGS_KEY");
    String prefix = key.substring(0, key.lastIndexOf('/') + 1);
    var files = new StoredFiles(store, prefix, Path.of(TEMPORARY, "settings"));
    return new StoredSettings(store, key, new SettingsReader(models, List.of(), files), variables);
  }

  /** The stack's bucket. */
  public Store store() {
    return new S3Store(S3.client(variables), required("BUCKET"));
  }
}
