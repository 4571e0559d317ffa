package hashbrief.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {

  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("a/A.java", "a/target/B.java", ".idea/c.xml", "d.txt")) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), "");
    }
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    assertEquals(0, new ProcessBuilder(command).directory(root.toFile()).start().waitFor());
  }

  @Test
  void files_ofACheckout_areThoseThatGitTracks() throws Exception {
    git("init", "--quiet");
    git("add", "a/A.java", "d.txt");
    Files.delete(root.resolve("d.txt"));
    assertEquals(List.of(root.resolve("a/A.java")), Repository.files(root));
  }

  @Test
  void files_withoutGit_areNeitherBuiltNorAnEditors() {
    assertEquals(List.of(root.resolve("a/A.java"), root.resolve("d.txt")), Repository.files(root));
  }
}
