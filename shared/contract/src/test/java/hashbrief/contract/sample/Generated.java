package hashbrief.contract.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that follow from the code; {@code -Dhashbrief.update=true} writes them anew. */
public final class Generated {

  private Generated() {}

  public static void assertMatches(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("hashbrief.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file), file + " (-Dhashbrief.update=true rewrites it)");
  }

  /** The same for what stands between two lines of a file. */
  public static void assertMatches(Path file, String begin, String end, String expected)
      throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf(begin + "\n") + begin.length() + 1;
    int to = text.indexOf(end, from);
    assertMatches(file, text.substring(0, from) + expected + text.substring(to));
  }
}
