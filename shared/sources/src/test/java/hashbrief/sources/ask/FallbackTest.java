package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.report.Gap;
import hashbrief.sources.ask.Fallback.Outcome;
import hashbrief.sources.ask.UpstreamException.Category;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  /** What a source does with the answer to its one request. */
  private interface Reading {
    int of(Body body) throws UpstreamException;
  }

  private record Source(String id, Reading reading) implements Upstream<Integer> {
    @Override
    public Access access() {
      return Provider.of(id, id).at("http://" + id + ".test").build().access();
    }

    @Override
    public Delivery<Integer> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
      Body body = fetcher.fetch(access().request("/").as(Request.Kind.JSON));
      return new Delivery<>(reading.of(body), Trail.NOTHING);
    }
  }

  private static final Source WELL = new Source("well", body -> 7);
  private static final Fetcher ANSWERS =
      request -> {
        byte[] bytes = "[]".getBytes(StandardCharsets.UTF_8);
        return new Body(request.redacted(), bytes, 200, Instant.EPOCH, Sha256.hexadecimal(bytes));
      };

  private static Outcome<Integer> ask(Fetcher fetcher, Source... sources) {
    return Fallback.of("the figure", List.of(sources)).ask(fetcher, AS_OF);
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }

  @Test
  void source_thatThrowsAnything_isRefusedAndTheNextAsked() {
    List<Reading> troubles =
        List.of(
            body -> {
              throw new DateTimeException("a year beyond all");
            },
            body -> Math.toIntExact(1L << 40),
            body -> deeper(0),
            body -> {
              throw new UpstreamException(Category.STALE, "an hour old");
            });
    for (Reading trouble : troubles) {
      Outcome<Integer> outcome = ask(ANSWERS, new Source("ill", trouble), WELL);
      assertEquals(7, outcome.figures().get());
      assertEquals("well", outcome.source());
      Gap gap = outcome.provenance().gaps().getFirst();
      assertEquals("sources", gap.path());
      assertEquals(List.of("ill"), gap.elements());
      assertTrue(gap.reason().startsWith("the figure: "), gap.reason());
    }
  }

  @Test
  void source_thatIsRefused_isAskedAgainInTheNextRun() {
    MemoryArchive archive = new MemoryArchive();
    Source ill =
        new Source(
            "ill",
            body -> {
              throw new ArithmeticException("too long");
            });
    assertEquals(7, ask(ArchivedFetcher.live(archive, ANSWERS), ill, WELL).figures().get());
    Source healed = new Source("ill", body -> 8);
    assertEquals(8, ask(ArchivedFetcher.live(archive, ANSWERS), healed, WELL).figures().get());
    assertEquals(1, archive.names().stream().filter(name -> name.endsWith(".refused")).count());
    assertEquals(2, archive.names().stream().filter(name -> name.matches("ill-.*\\.\\d")).count());
  }

  @Test
  void source_thatReadsOn_isLeftAtTheDeadline() {
    Fetcher late =
        new Fetcher() {
          @Override
          public Body fetch(Request request) throws UpstreamException {
            return ANSWERS.fetch(request);
          }

          @Override
          public Duration remaining() {
            return Duration.ofSeconds(-60);
          }
        };
    Source slow =
        new Source(
            "slow",
            body -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return 1;
            });
    Outcome<Integer> outcome = ask(late, slow, WELL);
    assertEquals(7, outcome.figures().get());
    assertTrue(outcome.provenance().gaps().getFirst().reason().endsWith("takes too long to read"));
  }

  @Test
  void mistakeInAFileOfTheReader_isNoRefusal() {
    Source own =
        new Source(
            "own",
            body -> {
              throw new UserFileException("a.csv, line 2: x");
            });
    assertThrows(UserFileException.class, () -> ask(ANSWERS, own, WELL));
  }

  @Test
  void noSource_isMissingWithAllReasons() {
    Source ill =
        new Source(
            "ill",
            body -> {
              throw new UpstreamException(Category.STALE, "an hour old");
            });
    Outcome<Integer> outcome = ask(ANSWERS, ill, ill);
    assertEquals(Category.STALE, outcome.failure().orElseThrow().category());
    assertEquals(
        "no source of the figure delivered: an hour old; an hour old",
        outcome.failure().orElseThrow().getMessage());
    assertEquals(
        "no source of the figure is configured", ask(ANSWERS).failure().get().getMessage());
  }

  @Test
  void address_withATokenInItsPath_isShownWithoutIt() {
    Provider provider = Provider.of("x", "X").at("https://x.test/api").build();
    URI own = URI.create("https://node.test/api/TOKEN-1/x");
    Request request =
        Request.to(provider, own, "/v1/rows").query("api_key", "hush").as(Request.Kind.JSON);
    assertEquals("https://node.test/api/***/x/v1/rows?api_key=***", request.redacted());
  }
}
