package hashbrief.aws.handler;

import hashbrief.aws.client.Clients;
import hashbrief.aws.client.LinkSecret;
import hashbrief.aws.client.S3Store;
import hashbrief.run.links.LinkSecrets;
import hashbrief.run.links.StoredSecret;
import hashbrief.run.revisions.Revisions;
import hashbrief.run.settings.StoredSettings;
import hashbrief.run.store.FolderStore;
import hashbrief.run.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
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
  private static final Path SCRATCH = Path.of("/tmp"); // all that a function may write to
  private static final String FOLDER = "file:";

  /** The value, which the template must have set. */
  public String required(String name) {
    String value =
        Optional.ofNullable(variables.get(name))
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () -> new IllegalStateException("environment variable " + name + " is not set"));
    if (value.matches("output \\w+ of the stack")) {
      throw new IllegalStateException(
          "environment variable "
              + name
              + " is still \""
              + value
              + "\"; needed: the value of that output, or BUCKET=file:/a/folder to work without"
              + " a stack");
    }
    return value;
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

  /** Where the links lead to, with a slash at its end; nowhere without a stack. */
  public URI links() {
    String value = isLocal() ? "https://links.invalid" : required("LINKS_URL");
    return URI.create(value.endsWith("/") ? value : value + "/");
  }

  /** The frame of the function with this logical id. */
  public HandlerFrame frame(String function) {
    return new HandlerFrame(function, required("STACK"), isLocal(), clock, lines);
  }

  /** Whether a folder takes the place of the bucket, and of all else that a stack has. */
  public boolean isLocal() {
    return required("BUCKET").startsWith(FOLDER);
  }

  /** The folder that a variable names as {@code file:/a/folder}. */
  public Path folder(String name) {
    String value = required(name);
    if (!value.startsWith(FOLDER + "/")) {
      throw new IllegalStateException(
          "environment variable " + name + " is \"" + value + "\", must be file:/a/folder");
    }
    return Path.of(URI.create(value));
  }

  /** The clients of the stack's services. */
  public Clients clients() {
    return new Clients(variables);
  }

  /** The stack's bucket, or the folder in its place. */
  public Store store() {
    return isLocal()
        ? new FolderStore(folder("BUCKET"))
        : new S3Store(clients().s3(), required("BUCKET"));
  }

  /**
   * Secrets of the links: of the stack, or in a file that is made when it is not there.
   *
   * @param fresh a new random secret
   */
  public LinkSecrets links(Supplier<byte[]> fresh) {
    String secret = isLocal() ? variables.getOrDefault("LINK_SECRET", "") : required("LINK_SECRET");
    if (!secret.startsWith(FOLDER)) {
      return new LinkSecrets(
          isLocal()
              ? new StoredSecret(store(), "settings/link-secret", fresh)
              : new LinkSecret(clients(), secret),
          clock);
    }
    Path file = folder("LINK_SECRET");
    Store beside = new FolderStore(file.getParent());
    return new LinkSecrets(new StoredSecret(beside, file.getFileName().toString(), fresh), clock);
  }

  /** The revisions in the store, new ones made with the settings there. */
  public Revisions revisions(Store store) {
    return new Revisions(
        store, new StoredSettings(store, required("SETTINGS_KEY")), variables, SCRATCH);
  }
}
