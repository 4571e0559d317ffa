package hashbrief.sources.ask;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key of the settings that one provider declares, and what is allowed as its value.
 *
 * @param allowed in words
 * @param values where only these are allowed; empty otherwise
 * @param pattern that the text must match
 * @param lowest of a number
 * @param highest of a number
 * @param variable of the environment that may hold the value, before the file
 */
public record Key(
    String name,
    Kind kind,
    String allowed,
    List<String> values,
    Pattern pattern,
    double lowest,
    double highest,
    Optional<String> variable) {
  private static final Pattern ANY = Pattern.compile(".+", Pattern.DOTALL);

  /** How the value is read; no message shows a secret. */
  public enum Kind {
    TEXT,
    NUMBER,
    FILE,
    SECRET_FILE,
    SECRET
  }

  /** One of these names. */
  public static Key oneOf(String name, List<String> values) {
    return text(name, String.join(", ", values), values, ANY);
  }

  /** A text of a form. */
  public static Key matching(String name, String allowed, String pattern) {
    return text(name, allowed, List.of(), Pattern.compile(pattern));
  }

  /** A number from {@code lowest} to {@code highest}. */
  public static Key number(String name, double lowest, double highest) {
    String allowed = "a number from %s to %s".formatted((long) lowest, (long) highest);
    return new Key(name, Kind.NUMBER, allowed, List.of(), ANY, lowest, highest, Optional.empty());
  }

  /** A file of the reader's figures, looked for where the settings are. */
  public static Key file(String name) {
    return new Key(name, Kind.FILE, "a file", List.of(), ANY, 0, 0, Optional.empty());
  }

  /** A file with a secret in it. */
  public static Key secretFile(String name) {
    return new Key(name, Kind.SECRET_FILE, "a file", List.of(), ANY, 0, 0, Optional.empty());
  }

  /** A text that no message shows; a variable of the environment may hold it. */
  public static Key secret(String name, String variable) {
    return new Key(name, Kind.SECRET, "a text", List.of(), ANY, 0, 0, Optional.of(variable));
  }

  private static Key text(String name, String allowed, List<String> values, Pattern pattern) {
    return new Key(name, Kind.TEXT, allowed, values, pattern, 0, 0, Optional.empty());
  }
}
