package hashbrief.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\bdesign, sec" + "tion|\\(desi" + "gn[ ,)]|\\.\\./sha" + "red/\\w+\\.md");
  private static final Pattern TEXT = Pattern.compile(".*\\.(java|md|xml|yaml|json|mustache|txt)");

  @Test
  void links_leadToFilesOfTheProject() {
    List<Path> documents =
        Repository.files().stream().filter(file -> file.toString().endsWith(".md")).toList();
    assertFalse(documents.isEmpty());
    List<String> dead = new ArrayList<>();
    for (Path document : documents) {
      LINK.matcher(Repository.text(document))
          .results()
          .map(match -> match.group(1))
          .filter(link -> !link.startsWith("http"))
          .filter(link -> Files.notExists(document.resolveSibling(link)))
          .forEach(link -> dead.add(Repository.name(document) + " -> " + link));
    }
    assertEquals(List.of(), dead);
  }

  @Test
  void nothing_refersToADocumentThatIsNotHere() {
    assertEquals(
        List.of(),
        Repository.files().stream()
            .filter(file -> TEXT.matcher(file.toString()).matches())
            .filter(file -> ELSEWHERE.matcher(Repository.text(file)).find())
            .map(Repository::name)
            .toList());
  }
}
