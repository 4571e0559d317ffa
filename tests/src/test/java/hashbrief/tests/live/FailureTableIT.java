package hashbrief.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.sources.ask.HttpFetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Timeouts;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.Fault;
import hashbrief.sources.fake.WrongFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of failures has a row for every one of the fault matrix, and no other. */
class FailureTableIT {

  private static final Path README = Path.of(System.getProperty("hashbrief.root"), "README.md");
  private static final String HEAD = "| what the source does | asked again | refused as |";
  private static final Timeouts TIMEOUTS =
      new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(60));

  @Test
  void readme_saysOfEveryFault_whatHappens() throws Exception {
    List<String> expected =
        new ArrayList<>(Stream.of(Fault.values()).parallel().map(FailureTableIT::row).toList());
    for (WrongFigures wrong : WrongFigures.values()) {
      expected.add(row(wrong.words(), false, Set.of(wrong.category())));
    }
    List<String> told =
        Files.readAllLines(README).stream()
            .dropWhile(line -> !line.equals(HEAD))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", told));
  }

  /** What one request meets; categories come from the matrix, which asserts them per source. */
  private static String row(Fault fault) {
    try (FakeServer server = new FakeServer();
        HttpFetcher fetcher = new HttpFetcher(TIMEOUTS, InstantSource.system())) {
      server.route("source", request -> Answer.json("[1,2,3,4,5,6,7,8]"));
      server.fault("source", fault);
      try {
        fetcher.fetch(
            Request.to(Provider.of("source", "Source").build(), server.url("source"), "/rows")
                .as(Request.Kind.JSON));
        assertEquals(Set.of(), fault.categories(), fault.words());
      } catch (UpstreamException e) {
        assertEquals(true, fault.categories().contains(e.category()), e.toString());
      }
      return row(fault.words(), server.requests("source") > 1, fault.categories());
    }
  }

  private static String row(String words, boolean again, Set<Category> categories) {
    String refused =
        categories.stream()
            .sorted()
            .map(category -> category.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(" or "));
    return "| %s | %s | %s |"
        .formatted(words, again ? "yes" : "no", refused.isEmpty() ? "not at all" : refused);
  }
}
