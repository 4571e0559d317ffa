package hashbrief.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Checkout;
import hashbrief.tests.stack.LocalStack;
import hashbrief.tests.stack.Program;
import hashbrief.tests.stack.Samples;
import hashbrief.tests.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of README's "by hand" in order, over a folder, with nothing of AWS anywhere. */
class WithoutStackIT {
  private static final String REPORT = "reports/2026-01-18/hashbrief-2026-01-18.";
  private static final String SETTINGS = "recipients: [{email: a@example.org}]\n";

  @TempDir private Path folder;

  private JsonNode invoke(String function, String sample, Map<String, String> environment)
      throws Exception {
    String handler = Template.translated().properties(function).get("Handler").asText();
    Path own = Files.createDirectories(folder.resolve(function));
    try (RuntimeEmulator emulator =
        new RuntimeEmulator(Checkout.built().artifact(function), handler, environment, own)) {
      JsonNode answer = emulator.invoke(Samples.text(sample));
      assertFalse(answer.has("errorType"), () -> function + ": " + answer + emulator.log());
      return answer;
    }
  }

  private Map<String, String> environment(Path bucket) {
    String printed =
        Program.of("events/environment", "file:" + bucket).succeed(Duration.ofMinutes(1));
    Map<String, String> environment = new TreeMap<>();
    for (var variable : LocalStack.json(printed).get("Parameters").properties()) {
      environment.put(variable.getKey(), variable.getValue().asText());
    }
    return environment;
  }

  @Test
  void steps_inOrder_makeTheReportThatTheCommandMakes() throws Exception {
    Path bucket = folder.resolve("bucket");
    Files.createDirectories(bucket.resolve("settings"));
    Files.writeString(bucket.resolve("settings/hashbrief.yaml"), SETTINGS);
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("FetchChain", "fetch-chain.bundled.json");
    samples.put("FetchEnergy", "fetch-energy.bundled.json");
    samples.put("FetchCompute", "fetch-compute.bundled.json");
    samples.put("ComputeTrends", "compute-trends.one-day.json");
    samples.put("WriteReport", "write-report.one-day.json");
    samples.put("SendReport", "send-report.one-day.json");
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      JsonNode answer = invoke(sample.getKey(), sample.getValue(), environment(bucket));
      assertEquals("2026-01-18", answer.get("asOf").asText());
      assertTrue(answer.get("troubles").isEmpty(), answer::toString);
    }
    assertTrue(
        Files.readString(bucket.resolve("mail/a@example.org.eml")).contains("To: a@example.org"));
    JsonNode forged = invoke("ReaderLinks", "reader-links.forged.json", environment(bucket));
    assertEquals(403, forged.get("statusCode").asInt());

    Files.writeString(folder.resolve("s.yaml"), SETTINGS);
    List<String> command =
        List.of(
            Program.root().resolve("hashbrief").toString(),
            "report",
            "--bundled",
            "--config",
            "s.yaml");
    new Program(command, folder, Map.of()).succeed(Duration.ofMinutes(10));
    for (String form : List.of("xlsx", "json", "html")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("out").resolve(REPORT + form)),
          Files.readAllBytes(bucket.resolve(REPORT + form)),
          form);
    }
  }

  @Test
  void placeholder_isToldInOneLine() throws Exception {
    Map<String, String> environment = environment(folder);
    environment.put("BUCKET", "output Bucket of the stack");
    String handler = Template.translated().properties("WriteReport").get("Handler").asText();
    try (RuntimeEmulator emulator =
        new RuntimeEmulator(
            Checkout.built().artifact("WriteReport"), handler, environment, folder)) {
      JsonNode answer = emulator.invoke(Samples.text("write-report.one-day.json"));
      assertTrue(
          answer.get("errorMessage").asText().startsWith("environment variable BUCKET is still"),
          answer::toString);
    }
  }
}
