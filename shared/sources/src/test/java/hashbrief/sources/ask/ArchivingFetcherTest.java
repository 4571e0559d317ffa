package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.store.MemoryStore;
import hashbrief.core.store.StoreException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchivingFetcherTest {
  private static final String PREFIX = "raw/2026-01-18/r1/chain/";
  private static final Request GOOD = get("http://h/a?key=hush-hush&x=1");
  private static final Request BAD = get("http://h/bad");

  private final MemoryStore store = new MemoryStore();
  private int asked;
  private final Fetcher network =
      request -> {
        asked++;
        if (request.equals(BAD)) {
          throw new UpstreamException(Category.SERVER_ERROR, "HTTP 500");
        }
        byte[] bytes = ("[" + asked + "]").getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.parse("2026-01-19T06:00:00Z");
        return new Body(request.redacted(), bytes, 200, now, Sha256.hexadecimal(bytes));
      };

  private static Request get(String uri) {
    return Request.get("x", URI.create(uri), Request.Kind.JSON);
  }

  private static Request post(String body) {
    return new Request(
        "x",
        URI.create("http://h/"),
        Map.of(),
        Optional.of(body.getBytes(StandardCharsets.UTF_8)),
        Request.Kind.JSON);
  }

  private ArchivingFetcher archiving() {
    return new ArchivingFetcher(network, store, PREFIX);
  }

  @Test
  void fetch_again_isAnsweredFromTheArchive() throws UpstreamException {
    Body first = archiving().fetch(GOOD);
    Body again = archiving().fetch(GOOD);
    assertEquals(1, asked);
    assertArrayEquals(first.bytes(), again.bytes());
    assertEquals(first.retrievedAt(), again.retrievedAt());
    assertEquals(first.sha256(), again.sha256());
  }

  @Test
  void fetch_differentPosts_areDifferentRequests() throws UpstreamException {
    assertEquals("[1]", archiving().fetch(post("a")).text());
    assertEquals("[2]", archiving().fetch(post("b")).text());
    assertEquals("[1]", archiving().fetch(post("a")).text());
  }

  @Test
  void fetch_whatFailed_isAskedAgain() {
    ArchivingFetcher fetcher = archiving();
    assertThrows(UpstreamException.class, () -> fetcher.fetch(BAD));
    assertThrows(UpstreamException.class, () -> archiving().fetch(BAD));
    assertEquals(2, asked);
  }

  @Test
  void archive_aloneReplaysBodiesAndFailures() throws UpstreamException {
    Body live = archiving().fetch(GOOD);
    assertThrows(UpstreamException.class, () -> archiving().fetch(BAD));
    ArchiveFetcher archive = new ArchiveFetcher(store, PREFIX);
    assertArrayEquals(live.bytes(), archive.fetch(GOOD).bytes());
    UpstreamException failed = assertThrows(UpstreamException.class, () -> archive.fetch(BAD));
    assertEquals(Category.SERVER_ERROR, failed.category());
    assertEquals("HTTP 500", failed.getMessage());
    UpstreamException unknown =
        assertThrows(UpstreamException.class, () -> archive.fetch(get("http://h/other")));
    assertEquals(Category.NOT_ARCHIVED, unknown.category());
    assertEquals(2, asked);
  }

  @Test
  void manifest_isSortedWithoutSecretsAndTheSameInAnyOrderOfAsking() throws UpstreamException {
    archiving().fetch(GOOD);
    archiving().fetch(post("a"));
    String manifest = new String(store.get(PREFIX + "manifest.json").orElseThrow());
    assertFalse(manifest.contains("hush"), manifest);
    MemoryStore other = new MemoryStore();
    asked = 1;
    new ArchivingFetcher(network, other, PREFIX).fetch(post("a"));
    asked = 0;
    new ArchivingFetcher(network, other, PREFIX).fetch(GOOD);
    assertEquals(manifest, new String(other.get(PREFIX + "manifest.json").orElseThrow()));
    assertEquals(store.list(""), other.list(""));
    for (String key : store.list("")) {
      assertArrayEquals(store.get(key).orElseThrow(), other.get(key).orElseThrow());
    }
  }

  @Test
  void fetch_bodyLostOrDamaged_isAskedAgain() throws UpstreamException {
    archiving().fetch(GOOD);
    String body = store.list(PREFIX + "x-").getFirst();
    store.put(body, new byte[] {1, 2, 3}, "application/gzip");
    assertThrows(UpstreamException.class, () -> new ArchiveFetcher(store, PREFIX).fetch(GOOD));
    assertEquals("[2]", archiving().fetch(GOOD).text());
  }

  @Test
  void manifest_damaged_isNamed() {
    store.put(PREFIX + "manifest.json", new byte[] {'{'}, "application/json");
    StoreException e = assertThrows(StoreException.class, this::archiving);
    assertTrue(e.getMessage().startsWith(PREFIX + "manifest.json is damaged"));
  }
}
