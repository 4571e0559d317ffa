package hashbrief.run.revisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import hashbrief.run.settings.NamedFiles;
import hashbrief.run.settings.RunSettings;
import hashbrief.run.settings.RunSettings.Recipient;
import hashbrief.run.settings.SecretScalars;
import hashbrief.run.settings.SettingsPlace;
import hashbrief.run.settings.SettingsReader;
import hashbrief.run.store.Keys;
import hashbrief.run.store.Store;
import hashbrief.run.store.StoreArchive;
import hashbrief.run.store.StoreException;
import hashbrief.sources.ask.UserFileException;
import hashbrief.sources.catalogue.BundledEnergy;
import hashbrief.sources.catalogue.BundledFacts;
import hashbrief.sources.catalogue.Fingerprints;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One revision of a day: where its answers are, and what it was made with. */
public final class Revision {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BUILT_IN = "# the built-in settings\n{}\n";
  private static final String BUNDLED = "bundled";
  private static final String SOURCES = "sources";

  private final Store store;
  private final LocalDate asOf;
  private final int number;
  private final Path scratch;

  /**
   * @param scratch a folder for copies of files, which are read from there
   */
  public Revision(Store store, LocalDate asOf, int number, Path scratch) {
    this.store = store;
    this.asOf = asOf;
    this.number = number;
    this.scratch = scratch.resolve(asOf + "-r" + number);
  }

  public LocalDate asOf() {
    return asOf;
  }

  public int number() {
    return number;
  }

  /** The answers of a part: chain, energy or compute. */
  public StoreArchive part(String name) {
    return new StoreArchive(store, key(name + "/"));
  }

  /** Whether it is known what it is made with. */
  public boolean isKept() {
    return store.get(key("settings.yaml")).isPresent();
  }

  /**
   * Keeps what it is made with, where no other step has done so. The settings come last, so that
   * where they are, everything that they name is there too.
   *
   * @throws hashbrief.run.settings.SettingsException and nothing is kept
   */
  public void keep(SettingsPlace place, boolean bundled) {
    if (isKept()) {
      return;
    }
    ownFiles(place, bundled)
        .forEach((named, bytes) -> store.putIfAbsent(fileKey(named), bytes, TEXT));
    keep("data", bundled ? BUNDLED : SOURCES);
    keep("catalogues.sha256", Fingerprints.of(bundled));
    keep("settings.yaml", SecretScalars.withheld(text(place)));
  }

  /** Whether that is what would be kept now. */
  public boolean isMadeWith(SettingsPlace place, boolean bundled) {
    return isBundled() == bundled
        && kept("settings.yaml").equals(SecretScalars.withheld(text(place)))
        && ownFiles(place, bundled).entrySet().stream()
            .allMatch(
                file ->
                    store
                        .get(fileKey(file.getKey()))
                        .filter(bytes -> Arrays.equals(bytes, file.getValue()))
                        .isPresent());
  }

  /** Lets it be made with something else; its answers stay. */
  public void forget() {
    store.delete(key("settings.yaml"));
    store.list(key("files/")).forEach(store::delete);
    store.delete(key("data"));
    store.delete(key("catalogues.sha256"));
  }

  /** Whether its data are those that ship with the project. */
  public boolean isBundled() {
    return kept("data").equals(BUNDLED);
  }

  /** Catalogues of this build that are not those it was fetched with. */
  public List<String> changedCatalogues() {
    List<String> then = kept("catalogues.sha256").lines().toList();
    return Fingerprints.of(isBundled())
        .lines()
        .filter(line -> !then.contains(line))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }

  /**
   * Its settings with the secrets of now, which no revision keeps: good for asking sources. That
   * they are set is kept, since a report tells of a source that lacks one.
   */
  public RunSettings toAsk(String part, SettingsPlace place, Map<String, String> environment) {
    Map<String, String> secrets = new TreeMap<>(SecretScalars.values(text(place)));
    environment.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            secrets.put(name, value);
          }
        });
    Set<String> known = SecretScalars.withheldVariables().keySet();
    String set = secrets.keySet().stream().filter(known::contains).collect(joining("\n"));
    store.put(key("secrets-set." + part), set.getBytes(UTF_8), TEXT);
    return settings(named -> place.secretFile(named, scratch).toString(), secrets);
  }

  /** Its settings without secrets: good for reading what was answered. */
  public RunSettings toRead() {
    Map<String, String> set = new TreeMap<>(SecretScalars.withheldVariables());
    set.keySet()
        .retainAll(
            store.list(key("secrets-set.")).stream()
                .flatMap(key -> new String(store.get(key).orElseThrow(), UTF_8).lines())
                .toList());
    return settings(
        named -> write(scratch.resolve("withheld"), "***".getBytes(UTF_8)).toString(), set);
  }

  /** Who gets it. */
  public List<Recipient> recipients() {
    return reader(isBundled(), named -> named)
        .read(kept("settings.yaml"), key("settings.yaml"), SecretScalars.withheldVariables())
        .recipients();
  }

  private RunSettings settings(UnaryOperator<String> secretFiles, Map<String, String> secrets) {
    NamedFiles copies =
        new NamedFiles() {
          @Override
          public String own(String named) {
            return copy(named).toString();
          }

          @Override
          public String secret(String named) {
            return secretFiles.apply(named);
          }
        };
    return reader(isBundled(), copies).read(kept("settings.yaml"), key("settings.yaml"), secrets);
  }

  private static SettingsReader reader(boolean bundled, NamedFiles files) {
    return new SettingsReader(
        BundledFacts.models(), bundled ? BundledEnergy.MARKETS : List.of(), files);
  }

  // What the settings name, which must all be there.
  private static Map<String, byte[]> ownFiles(SettingsPlace place, boolean bundled) {
    Map<String, byte[]> files = new TreeMap<>();
    NamedFiles collected =
        new NamedFiles() {
          @Override
          public String own(String named) {
            files.put(
                named,
                place
                    .file(named)
                    .orElseThrow(() -> new UserFileException(named + ": no such file")));
            return named;
          }

          @Override
          public String secret(String named) {
            return named;
          }
        };
    reader(bundled, collected).read(text(place), place.name(), SecretScalars.withheldVariables());
    return files;
  }

  private static String text(SettingsPlace place) {
    return place.text().orElse(BUILT_IN);
  }

  // The name stays the last part of the path, since messages and the report tell it.
  private Path copy(String named) {
    Path copy = scratch.resolve(encoded(named)).resolve(Path.of(named).getFileName());
    byte[] bytes =
        store
            .get(fileKey(named))
            .orElseThrow(() -> new IllegalStateException(fileKey(named) + " is not there"));
    return write(copy, bytes);
  }

  private static Path write(Path copy, byte[] bytes) {
    try {
      Files.createDirectories(copy.getParent());
      return Files.write(copy, bytes);
    } catch (IOException e) {
      throw new StoreException("cannot write " + copy + ": " + e.getMessage(), e);
    }
  }

  private String fileKey(String named) {
    return key("files/" + encoded(named));
  }

  private static String encoded(String named) {
    return URLEncoder.encode(named, UTF_8);
  }

  private void keep(String name, String text) {
    store.putIfAbsent(key(name), text.getBytes(UTF_8), TEXT);
  }

  private String kept(String name) {
    return store
        .get(key(name))
        .map(bytes -> new String(bytes, UTF_8))
        .orElseThrow(
            () -> new IllegalStateException(key(name) + " is not there; fetch this day anew"));
  }

  private String key(String name) {
    return Keys.raw(asOf, number) + name;
  }
}
