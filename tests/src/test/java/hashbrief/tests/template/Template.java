package hashbrief.tests.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hashbrief.tests.stack.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** template.yaml as SAM translates it, in CloudFormation's own types. */
public record Template(JsonNode json) {
  static final Path FILE = Program.root().resolve("template.yaml");

  /** The functions in the order of the pipeline. */
  static final List<String> FUNCTIONS =
      List.of(
          "FetchChain",
          "FetchEnergy",
          "FetchCompute",
          "ComputeTrends",
          "WriteReport",
          "SendReport",
          "ReaderLinks");

  /** FetchChain becomes fetch-chain. */
  static String sample(String function) {
    return function.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The folder of its artifact; the three that fetch are one. */
  static String folder(String function) {
    return function.startsWith("Fetch") ? "fetch" : sample(function);
  }

  private static final class Holder {
    static final Template TRANSLATED = of(FILE);
  }

  /** Translated once. */
  public static Template translated() {
    return Holder.TRANSLATED;
  }

  static Template of(Path file) {
    Path python = Program.tools().resolve("sam/bin/python");
    Path script = Program.root().resolve("tests/sam/translate.py");
    String json =
        Program.of(python.toString(), script.toString(), file.toString())
            .succeed(Duration.ofMinutes(1));
    return new Template(read(json));
  }

  static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  static JsonNode read(Path file) {
    return read(text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By logical id. */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    json.get("Resources")
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().get("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
              }
            });
    return found;
  }

  JsonNode resource(String id) {
    return json.get("Resources").get(id);
  }

  public JsonNode properties(String id) {
    return resource(id).get("Properties");
  }
}
