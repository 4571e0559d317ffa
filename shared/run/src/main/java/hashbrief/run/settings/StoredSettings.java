package hashbrief.run.settings;

import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** The settings file under a key of the store; the defaults until one is put there. */
public final class StoredSettings implements Supplier<Settings> {
  private final Store store;
  private final String key;
  private final SettingsReader reader;
  private final Map<String, String> environment;

  public StoredSettings(
      Store store, String key, SettingsReader reader, Map<String, String> environment) {
    this.store = store;
    this.key = key;
    this.reader = reader;
    this.environment = environment;
  }

  /** As they are now: a started function sees a file that was put there since. */
  @Override
  public Settings get() {
    return store
        .get(key)
        .map(file -> reader.read(new String(file, StandardCharsets.UTF_8), key, environment))
        .orElseGet(() -> reader.defaults(environment));
  }
}
