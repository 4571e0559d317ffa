package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.HttpFetcher;
import hashbrief.sources.ask.Timeouts;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.Fault;
import hashbrief.sources.fake.WrongFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source in the first place with every fault, and a healthy one behind it: retried or
 * replaced, never wrong in silence, always within the step's deadline. Runs with a small heap.
 */
class FaultMatrixIT {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);
  private static final FakeChain CHAIN =
      FakeChain.season(LocalDate.of(2023, 10, 1), AS_OF.plusDays(2));

  /** The source with the fault, what is wrong with it, which kind of figure it gives. */
  static Stream<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (String source :
        List.of("mempool", "blockchain-info", "bitcoin-core", "kraken", "coinbase")) {
      for (Fault fault : Fault.values()) {
        cells.add(Arguments.of(source, fault));
      }
    }
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void source_withFault_isRetriedOrReplaced(String source, Fault fault) throws UpstreamException {
    Outcome outcome = read(source, upstreams -> upstreams.server().fault(source, fault));
    if (fault.categories().isEmpty()) {
      assertEquals(Optional.empty(), outcome.replaced());
    } else {
      outcome.assertReplaced(source, fault.categories());
    }
  }

  static Stream<Arguments> wrongFigures() {
    return Stream.of("mempool", "blockchain-info", "bitcoin-core", "kraken", "coinbase")
        .flatMap(
            source -> Stream.of(WrongFigures.values()).map(wrong -> Arguments.of(source, wrong)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("wrongFigures")
  void source_withWrongFigures_isReplaced(String source, WrongFigures wrong)
      throws UpstreamException {
    read(source, upstreams -> upstreams.chain(source, wrong.of(CHAIN)))
        .assertReplaced(source, Set.of(wrong.category()));
  }

  /**
   * @param failure of the source with the fault, as it was thrown to the sources
   */
  private record Outcome(
      Optional<String> replaced, List<Gap> gaps, List<UpstreamException> thrown) {

    void assertReplaced(String source, Set<Category> categories) {
      assertEquals(Optional.of(source), replaced);
      Gap gap =
          gaps.stream().filter(g -> g.elements().equals(List.of(source))).findFirst().orElseThrow();
      assertTrue(gap.reason().contains(source), gap.reason());
      assertTrue(
          thrown.isEmpty() || categories.contains(thrown.getFirst().category()), gap.reason());
    }
  }

  private static Outcome read(String source, Consumer<FakeUpstreams> spoil)
      throws UpstreamException {
    boolean price = source.equals("kraken") || source.equals("coinbase");
    String behind = source.equals("mempool") ? "blockchain-info" : "mempool";
    List<String> chain = price ? List.of("blockchain-info") : List.of(source, behind);
    List<String> prices =
        price
            ? List.of(source, source.equals("kraken") ? "coinbase" : "kraken")
            : List.of("kraken");
    FakeUpstreams upstreams = new FakeUpstreams(CHAIN);
    spoil.accept(upstreams);
    SourceSettings settings = upstreams.settings(chain, prices);
    Timeouts timeouts = FakeAccess.timeouts(Duration.ofMillis(700));
    List<UpstreamException> thrown = new ArrayList<>();
    Instant begin = InstantSource.system().instant();
    try (upstreams;
        HttpFetcher http = new HttpFetcher(timeouts, InstantSource.system())) {
      Fetcher noting =
          request -> {
            try {
              return http.fetch(request);
            } catch (UpstreamException e) {
              thrown.add(e);
              throw e;
            }
          };
      ChainPart part = ChainSources.read(settings, noting, AS_OF);
      Duration taken = Duration.between(begin, InstantSource.system().instant());
      assertTrue(taken.compareTo(timeouts.step()) < 0, "took " + taken);
      assertTrue(part.closes().isPresent());
      assertEquals(AS_OF, part.chain().days().lastKey());
      Optional<String> replaced =
          part.provenance().sources().stream().flatMap(s -> s.usedInsteadOf().stream()).findFirst();
      return new Outcome(replaced, part.provenance().gaps(), thrown);
    }
  }
}
