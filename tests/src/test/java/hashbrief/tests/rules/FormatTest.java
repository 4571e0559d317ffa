package hashbrief.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One formatter; {@code -Dhashbrief.update=true} rewrites what it would have otherwise. */
class FormatTest {

  private static final boolean UPDATE = Boolean.getBoolean("hashbrief.update");

  @Test
  void java_isFormatted() throws Exception {
    Formatter formatter =
        new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());
    List<String> others = new ArrayList<>();
    for (Path file : Repository.java()) {
      String text = Repository.text(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        others.add(Repository.name(file));
        if (UPDATE) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertEquals(List.of(), UPDATE ? List.of() : others, "run with -Dhashbrief.update=true");
  }
}
