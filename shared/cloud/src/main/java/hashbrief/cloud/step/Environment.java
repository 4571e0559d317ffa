package hashbrief.cloud.step;

import hashbrief.cloud.s3.S3;
import hashbrief.cloud.s3.S3Store;
import hashbrief.core.store.Store;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a function finds around it.
 *
 * @param variables that the template sets
 * @param lines takes log lines, with their line ends
 */
public record Environment(
    Map<String, String> variables, InstantSource clock, Consumer<String> lines) {

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
  public Frame frame(String function) {
    return new Frame(function, required("STACK"), clock, lines);
  }

  /** The stack's bucket. */
  public Store store() {
    return new S3Store(S3.client(variables), required("BUCKET"));
  }
}
