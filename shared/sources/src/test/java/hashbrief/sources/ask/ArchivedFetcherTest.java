package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.sources.ask.UpstreamException.Category;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArchivedFetcherTest {
  private static final Provider PROVIDER = Provider.of("x", "X").build();
  private static final Request GOOD = get("/a?key=hush-hush&x=1");
  private static final Request BAD = get("/bad");

  private final MemoryArchive archive = new MemoryArchive();
  private final Set<Request> failing = new HashSet<>(Set.of(BAD));
  private int asked;

  private synchronized Body answer(Request request) throws UpstreamException {
    asked++;
    if (failing.contains(request)) {
      throw new UpstreamException(Category.SERVER_ERROR, "HTTP 500");
    }
    byte[] bytes = ("[" + asked + "]").getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.parse("2026-01-19T06:00:00Z");
    return new Body(request.redacted(), bytes, 200, now, Sha256.hexadecimal(bytes));
  }

  private static Request get(String path) {
    return Request.to(PROVIDER, URI.create("http://h"), path).as(Request.Kind.JSON);
  }

  private static Request post(String body) {
    return Request.to(PROVIDER, URI.create("http://h"), "/").post(body).as(Request.Kind.JSON);
  }

  private ArchivedFetcher live() {
    return ArchivedFetcher.live(archive, this::answer);
  }

  private static UpstreamException refused(ArchivedFetcher fetcher, Request request) {
    return assertThrows(UpstreamException.class, () -> fetcher.fetch(request));
  }

  @Test
  void fetch_again_isAnsweredFromTheArchive() throws UpstreamException {
    Body first = live().fetch(GOOD);
    Body again = live().fetch(GOOD);
    assertEquals(1, asked);
    assertArrayEquals(first.bytes(), again.bytes());
    assertEquals(first.retrievedAt(), again.retrievedAt());
    assertEquals(first.sha256(), again.sha256());
  }

  @Test
  void fetch_differentPosts_areDifferentRequests() throws UpstreamException {
    assertEquals("[1]", live().fetch(post("a")).text());
    assertEquals("[2]", live().fetch(post("b")).text());
    assertEquals("[1]", live().fetch(post("a")).text());
  }

  @Test
  void fetch_whatFailed_isAskedOnceInARunAndAgainInTheNext() throws UpstreamException {
    ArchivedFetcher first = live();
    refused(first, BAD);
    refused(first, BAD);
    assertEquals(1, asked);
    refused(live(), BAD);
    assertEquals(2, asked);
    assertEquals(1, archive.names().size()); // the same failure once more says nothing new
    failing.clear();
    assertEquals("[3]", live().fetch(BAD).text());
    assertEquals("[3]", live().fetch(BAD).text());
    assertEquals(3, asked);
  }

  @Test
  void refuse_answer_isKeptAndAskedAgainInTheNextRun() throws UpstreamException {
    ArchivedFetcher first = live();
    Body stale = first.fetch(GOOD);
    first.refuse(GOOD, "an hour old");
    assertEquals("[1]", first.fetch(GOOD).text());
    first.complete();
    assertEquals("[1]", ArchivedFetcher.archived(archive).fetch(GOOD).text());
    ArchivedFetcher next = live();
    assertEquals("[2]", next.fetch(GOOD).text());
    // Until the next run ends as well, the archive alone answers what the first one used.
    assertArrayEquals(stale.bytes(), ArchivedFetcher.archived(archive).fetch(GOOD).bytes());
    next.complete();
    assertEquals("[2]", ArchivedFetcher.archived(archive).fetch(GOOD).text());
    String name = archive.names().stream().filter(n -> n.endsWith(".refused")).findFirst().get();
    assertEquals("an hour old", new String(archive.get(name).orElseThrow()));
  }

  @Test
  void complete_withoutTrouble_neverAsksTheNetworkAgain() throws UpstreamException {
    ArchivedFetcher first = live();
    first.fetch(GOOD);
    first.complete();
    assertEquals(Category.NOT_ARCHIVED, refused(live(), post("a")).category());
    assertEquals(1, asked);
  }

  @Test
  void archive_alone_replaysBodiesAndFailures() throws UpstreamException {
    ArchivedFetcher run = live();
    Body live = run.fetch(GOOD);
    refused(run, BAD);
    run.complete();
    ArchivedFetcher alone = ArchivedFetcher.archived(archive);
    assertArrayEquals(live.bytes(), alone.fetch(GOOD).bytes());
    assertEquals(Category.SERVER_ERROR, refused(alone, BAD).category());
    assertEquals("HTTP 500", refused(alone, BAD).getMessage());
    assertEquals(Category.NOT_ARCHIVED, refused(alone, get("/other")).category());
    assertEquals(2, asked);
  }

  @Test
  void objects_areWithoutSecretsAndTheSameInAnyOrderOfAsking() throws UpstreamException {
    ArchivedFetcher run = live();
    run.fetch(GOOD);
    run.fetch(post("a"));
    run.complete();
    MemoryArchive other = new MemoryArchive();
    ArchivedFetcher reversed = ArchivedFetcher.live(other, this::answer);
    asked = 1;
    reversed.fetch(post("a"));
    asked = 0;
    reversed.fetch(GOOD);
    reversed.complete();
    assertEquals(archive.names(), other.names());
    for (String name : archive.names()) {
      assertArrayEquals(archive.get(name).orElseThrow(), other.get(name).orElseThrow());
    }
    Archived good = Archived.of(archive.get(Archived.id(GOOD) + ".1").orElseThrow()).orElseThrow();
    assertFalse(good.body().orElseThrow().url().contains("hush"));
  }

  @Test
  void fetch_bodyDamaged_isAskedAgain() throws UpstreamException {
    archive.putIfAbsent(Archived.id(GOOD) + ".1", new byte[] {1, 2, 3});
    assertEquals(
        Category.NOT_ARCHIVED, refused(ArchivedFetcher.archived(archive), GOOD).category());
    assertEquals("[1]", live().fetch(GOOD).text());
  }

  @Test
  void runsThatMeet_loseNoAnswer() throws UpstreamException {
    for (int round = 0; round < 30; round++) {
      MemoryArchive shared = new MemoryArchive();
      List<Request> requests = IntStream.range(0, 20).mapToObj(i -> get("/" + i)).toList();
      List<List<String>> texts =
          IntStream.range(0, 2)
              .parallel()
              .mapToObj(run -> texts(ArchivedFetcher.live(shared, this::answer), requests))
              .toList();
      assertEquals(texts.get(0), texts.get(1));
      assertEquals(texts.get(0), texts(ArchivedFetcher.archived(shared), requests));
    }
  }

  private static List<String> texts(ArchivedFetcher run, List<Request> requests) {
    List<String> texts = new ArrayList<>();
    for (Request request : requests) {
      try {
        texts.add(run.fetch(request).text());
      } catch (UpstreamException e) {
        throw new AssertionError(e);
      }
    }
    run.complete();
    return texts;
  }
}
