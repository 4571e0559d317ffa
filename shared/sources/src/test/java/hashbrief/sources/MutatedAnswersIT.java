package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Sha256;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UserFileException;
import hashbrief.sources.ask.Zip;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.Mutator;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.Zips;
import hashbrief.sources.files.ChainDays;
import hashbrief.sources.files.SourceFile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever is bent in an answer, a source refuses it or delivers figures that can be: no other
 * exception escapes, no input takes longer than a second of the processor, and no message holds
 * what a terminal obeys. {@code -Dhashbrief.mutations} and {@code -Dhashbrief.seed} make it longer
 * or another one.
 */
class MutatedAnswersIT {
  private static final int COUNT = Integer.getInteger("hashbrief.mutations", 1500);
  private static final Set<String> LARGE = Set.of("nyiso", "caiso", "energy-charts", "smard");
  private static final long SEED = Long.getLong("hashbrief.seed", 1008);
  private static final long MOST_NANOSECONDS = 1_000_000_000;
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final FakeChain CHAIN = FakeChain.season(AS_OF.minusDays(850), AS_OF.plusDays(1));

  /** A source, and how often it is chosen: the slow ones less often. */
  private record Subject(Upstream<?> source, int weight) {}

  private final FakeHosts hosts = new FakeHosts();
  private final Map<Request, Body> answers = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();

  MutatedAnswersIT() {
    Map<String, Access> access = FakeAccess.all(MutatedAnswersIT::url);
    FakeUpstreams.routes(CHAIN).forEach((id, route) -> hosts.route(url(id).getHost(), route));
    FakeMarkets.routes(Curve.daily(50), AS_OF)
        .forEach((id, route) -> hosts.route(url(id).getHost(), route));
    SourceSettings settings =
        new SourceSettings(
            List.of("mempool", "blockchain-info", "bitcoin-core"),
            Providers.ids(Provider::price),
            Providers.ids(Provider::gpu),
            List.of(
                new MarketSetting("a", "nyiso", "WEST"),
                new MarketSetting("b", "caiso", "TH_NP15_GEN-APND"),
                new MarketSetting("c", "energy-charts", "DE-LU"),
                new MarketSetting("d", "eia", "TX")),
            access);
    ChainSources.chains(settings).forEach(source -> subjects.add(new Subject(source, 1)));
    ChainSources.prices(settings).forEach(source -> subjects.add(new Subject(source, 100)));
    EnergySources.upstreams(settings)
        .forEach(
            source -> subjects.add(new Subject(source, LARGE.contains(source.id()) ? 20 : 300)));
    ComputeSources.upstreams(settings).forEach(source -> subjects.add(new Subject(source, 300)));
  }

  private static URI url(String id) {
    return URI.create("http://" + id + ".test");
  }

  @Test
  void everyProvider_isAmongTheSubjects() {
    assertEquals(
        Providers.ALL.stream()
            .filter(Provider::online)
            .map(Provider::id)
            .sorted()
            .distinct()
            .toList(),
        subjects.stream().map(subject -> subject.source.id()).sorted().distinct().toList());
  }

  @Test
  void answers_bent_areRefusedOrPlausible() {
    int weights = subjects.stream().mapToInt(Subject::weight).sum();
    SplittableRandom choice = new SplittableRandom(SEED);
    for (int i = 0; i < COUNT; i++) {
      int ticket = i < subjects.size() ? -1 : choice.nextInt(weights);
      Subject subject = subjects.get(i % subjects.size());
      for (Subject candidate : subjects) {
        if (ticket >= 0 && (ticket -= candidate.weight) < 0) {
          subject = candidate;
          break;
        }
      }
      Mutator mutator = new Mutator(SEED + i);
      Fetcher bent = request -> bent(request, mutator);
      Upstream<?> source = subject.source;
      guarded(
          source.id() + " with seed " + (SEED + i),
          () -> check(source.read(bent, AS_OF).figures()));
    }
  }

  @Test
  void ownFiles_bent_areRefusedInOneLine() {
    String days = "date,end_height,blocks,hashrate_eh_per_s,fees_btc,price_usd\n";
    String rows =
        AS_OF
            .minusDays(9)
            .datesUntil(AS_OF.plusDays(1))
            .map(
                day ->
                    day
                        + ","
                        + (930_000 + 140 * (day.toEpochDay() - 20_000))
                        + ",140,1020.5,2.5,94000\n")
            .collect(Collectors.joining());
    byte[] file = (days + rows).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < COUNT / 2; i++) {
      byte[] bent = new Mutator(SEED + i).mutate(file);
      guarded(
          "days.csv with seed " + (SEED + i), () -> ChainDays.of(new SourceFile("days.csv", bent)));
    }
  }

  private interface Reading {
    void run() throws UpstreamException;
  }

  private static void guarded(String what, Reading reading) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      reading.run();
    } catch (UpstreamException | UserFileException e) {
      String message = e.getMessage();
      assertTrue(message.length() <= 1510, what + ": " + message);
      assertTrue(
          message
              .chars()
              .noneMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x202e || c == 0x2066),
          what + ": " + message);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(what, e);
    }
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
    assertTrue(taken < MOST_NANOSECONDS, what + " took " + taken / 1_000_000 + " ms");
  }

  private Body bent(Request request, Mutator mutator) throws UpstreamException {
    Body whole = answers.get(request);
    if (whole == null) {
      whole = hosts.fetch(request);
      if (request.post().isEmpty() && answers.size() < 200) {
        answers.put(request, whole);
      }
    }
    if (!mutator.happens(0.3)) {
      return whole;
    }
    byte[] bytes =
        request.kind() == Request.Kind.ZIP && mutator.happens(0.9)
            ? zip(whole, mutator)
            : mutator.mutate(whole.bytes());
    return new Body(whole.url(), bytes, 200, whole.retrievedAt(), Sha256.hexadecimal(bytes));
  }

  private static byte[] zip(Body whole, Mutator mutator) throws UpstreamException {
    Map<String, String> files = new LinkedHashMap<>();
    Zip.files(whole)
        .forEach(
            (name, content) ->
                files.put(name, new String(mutator.mutate(content), StandardCharsets.UTF_8)));
    return Zips.of(files);
  }

  private static void check(Object figures) {
    switch (figures) {
      case ChainFigures chain -> chain(chain);
      case DailySeries series -> assertTrue(!series.byDay().isEmpty());
      default -> assertTrue(figures != null);
    }
  }

  private static void chain(ChainFigures figures) {
    var days = figures.history().days();
    AS_OF
        .minusDays(6)
        .datesUntil(AS_OF.plusDays(1))
        .forEach(day -> assertTrue(days.containsKey(day)));
    assertTrue(days.lastKey().equals(AS_OF));
    for (ChainDay day : days.values()) {
      assertTrue(day.hashrateEhPerS() >= 1 && day.hashrateEhPerS() <= 10_000, "" + day);
      assertTrue(day.difficulty() >= 1e12 && day.difficulty() <= 1.5e15, "" + day);
      assertTrue(day.blocks() >= 45 && day.blocks() <= 330, "" + day);
      assertTrue(
          !day.feesBtc().isPresent()
              || day.feesBtc().get() > 0 && day.feesBtc().get() / day.blocks() < 15,
          "" + day);
    }
  }
}
