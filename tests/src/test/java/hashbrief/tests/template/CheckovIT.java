package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another eye finds in the template; tests/checkov/answers.txt says why it stays. */
class CheckovIT {
  private static final Path ANSWERS = Program.root().resolve("tests/checkov/answers.txt");

  private static TreeSet<String> answered() {
    TreeSet<String> answered = new TreeSet<>();
    for (String line : Template.text(ANSWERS).lines().toList()) {
      assertTrue(line.matches("CKV2?_[A-Z]+_\\d+ \\S.{20,}"), line);
      answered.add(line.substring(0, line.indexOf(' ')));
    }
    return answered;
  }

  @Test
  void everyFinding_isAnsweredAndEveryAnswerIsNeeded(@TempDir Path folder) throws Exception {
    String translated = Template.translated().json().toString();
    Path file = Files.writeString(folder.resolve("template.json"), translated);
    String printed =
        Program.of(
                Program.tools().resolve("checkov/bin/checkov").toString(),
                "--framework",
                "cloudformation",
                "--skip-download",
                "--soft-fail",
                "--output",
                "json",
                "--file",
                file.toString())
            .succeed(Duration.ofMinutes(5));
    JsonNode report = Template.read(printed.substring(printed.indexOf('{')));
    assertTrue(report.at("/summary/passed").asInt() > 50, printed);
    TreeSet<String> found = new TreeSet<>();
    report.at("/results/failed_checks").forEach(check -> found.add(check.get("check_id").asText()));
    assertEquals(answered(), found);
  }
}
