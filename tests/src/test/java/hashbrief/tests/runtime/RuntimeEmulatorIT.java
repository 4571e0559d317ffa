package hashbrief.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Checkout;
import hashbrief.tests.stack.LocalStack;
import hashbrief.tests.stack.Program;
import hashbrief.tests.stack.Samples;
import hashbrief.tests.stack.Stack;
import hashbrief.tests.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function answers its samples, in the order of the pipeline: each needs the one before. */
class RuntimeEmulatorIT {
  @TempDir Path folder;

  @BeforeAll
  static void begin() {
    Stack.deployed().begin("{email: a@example.org}");
  }

  /** As events/environment finds it at the stack. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(LocalStack.running().environment());
    Map<String, String> around = new TreeMap<>(environment);
    around.put("SAM", Program.tools().resolve("sam/bin/sam").toString());
    String printed =
        Program.of("events/environment", Stack.NAME).with(around).succeed(Duration.ofMinutes(1));
    for (var variable : LocalStack.json(printed).get("Parameters").properties()) {
      environment.put(variable.getKey(), variable.getValue().asText());
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
        Samples.names().stream()
            .filter(name -> name.startsWith(prefix + ".") && !name.endsWith(".bundled.json"))
            .toList();
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
