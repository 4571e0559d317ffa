package hashbrief.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Checkout;
import hashbrief.tests.stack.LocalStack;
import hashbrief.tests.stack.Samples;
import hashbrief.tests.stack.Stack;
import hashbrief.tests.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function answers its samples, in the order of the pipeline: each needs the one before. */
class RuntimeEmulatorIT {
  private static final String PLACEHOLDER = "output (\\w+) of the stack";

  @TempDir Path folder;

  @BeforeAll
  static void begin() {
    Stack.deployed().begin("{email: a@example.org}");
  }

  /** events/env.json, with the stack's outputs where it asks for them. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(LocalStack.running().environment());
    JsonNode file = LocalStack.json(Samples.text("env.json")).get("Parameters");
    for (Map.Entry<String, JsonNode> variable : file.properties()) {
      String value = variable.getValue().asText();
      environment.put(
          variable.getKey(),
          value.matches(PLACEHOLDER)
              ? Stack.deployed().output(value.replaceAll(PLACEHOLDER, "$1"))
              : value);
    }
    return environment;
  }

  @ParameterizedTest
  @CsvSource({
    "FetchChain, fetch-chain",
    "FetchEnergy, fetch-energy",
    "FetchCompute, fetch-compute",
    "ComputeTrends, compute-trends",
    "WriteReport, write-report",
    "SendReport, send-report",
    "ReaderLinks, reader-links"
  })
  void function_sampleEvent_isAnswered(String function, String prefix) throws Exception {
    List<String> samples =
        Samples.names().stream().filter(name -> name.startsWith(prefix + ".")).toList();
    assertFalse(samples.isEmpty());
    String handler = Template.translated().properties(function).get("Handler").asText();
    try (RuntimeEmulator emulator =
        new RuntimeEmulator(Checkout.built().artifact(function), handler, environment(), folder)) {
      for (String sample : samples) {
        JsonNode answer = emulator.invoke(Samples.text(sample));
        assertFalse(answer.has("errorType"), () -> sample + ": " + answer + emulator.log());
        if (function.equals("ReaderLinks")) {
          assertEquals(403, answer.get("statusCode").asInt(), sample);
        } else {
          assertEquals("2026-01-18", answer.get("asOf").asText(), sample);
          assertTrue(answer.get("troubles").isEmpty(), () -> sample + ": " + answer);
        }
      }
    }
  }
}
