package hashbrief.cloud.step;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The variables that the template gives to a function. */
public record Environment(Map<String, String> variables) {

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
}
