package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.sources.ask.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of sources; {@code -Dhashbrief.update=true} rewrites it. */
class ReadmeSourcesTest {
  private static final Path README = Path.of("../../README.md");
  private static final String BEGIN = "<!-- sources: generated -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void table_followsFromTheProviders() throws IOException {
    String text = Files.readString(README);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END, from);
    String table =
        "| source | of | delivers | at | terms | may be shown to others |\n"
            + "| --- | --- | --- | --- | --- | --- |\n"
            + Providers.ALL.stream().map(ReadmeSourcesTest::row).collect(Collectors.joining());
    if (Boolean.getBoolean("hashbrief.update")) {
      Files.writeString(README, text.substring(0, from) + table + text.substring(to));
    } else {
      assertEquals(table, text.substring(from, to), "run with -Dhashbrief.update=true");
    }
  }

  private static String row(Provider provider) {
    String shown =
        switch (provider.rights().mayBeShown()) {
          case YES -> "yes";
          case NO -> "no";
          case AMBIGUOUS -> "its terms leave it open";
        };
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            provider.id(),
            provider.name(),
            String.join("; ", provider.delivers()),
            provider.url().map(URI::getHost).orElse(provider.online() ? "its own address" : "–"),
            provider.licence().replace("|", "\\|"),
            shown);
  }
}
