package hashbrief.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");

  @Test
  void links_leadToFilesOfTheProject() {
    List<String> links =
        LINK.matcher(Repository.text(Repository.ROOT.resolve("README.md")))
            .results()
            .map(match -> match.group(1))
            .filter(link -> !link.startsWith("http"))
            .toList();
    assertFalse(links.isEmpty());
    assertEquals(
        List.of(),
        links.stream().filter(link -> Files.notExists(Repository.ROOT.resolve(link))).toList());
  }
}
