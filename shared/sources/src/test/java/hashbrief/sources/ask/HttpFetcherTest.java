package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFetcherTest {
  private static final Provider PROVIDER = Provider.of("x", "X").build();
  private static final Duration STEP = Duration.ofSeconds(10);

  private final FakeServer server = new FakeServer();
  // Where an answer is to come, a slow machine has time; where none comes, the test has not.
  private final HttpFetcher fetcher = fetcher(Duration.ofSeconds(4));
  private final HttpFetcher hasty = fetcher(Duration.ofMillis(300));

  private static HttpFetcher fetcher(Duration request) {
    return new HttpFetcher(new Timeouts(request, request, STEP), InstantSource.system());
  }

  @BeforeEach
  void route() {
    server.route("x", request -> Answer.json("{\"agent\":\"" + agent(request.headers()) + "\"}"));
  }

  @AfterEach
  void close() {
    fetcher.close();
    hasty.close();
    server.close();
  }

  private static String agent(Map<String, String> headers) {
    return headers.get("user-agent") + " " + headers.get("accept-encoding");
  }

  private Request get() {
    return Request.to(PROVIDER, server.url("x"), "/a").as(Request.Kind.JSON);
  }

  @Test
  void fetch_healthy_namesItselfAndAsksForNoCompression() throws UpstreamException {
    Body body = fetcher.fetch(get());
    assertEquals("{\"agent\":\"hashbrief/development null\"}", body.text());
    assertEquals(Sha256.hexadecimal(body.bytes()), body.sha256());
    assertEquals(200, body.status());
  }

  @ParameterizedTest
  @CsvSource({"THROTTLED_ONCE", "UNAVAILABLE_ONCE"})
  void fetch_troubleThatPasses_isRetried(Fault fault) throws UpstreamException {
    server.fault("x", fault);
    assertEquals(200, fetcher.fetch(get()).status());
    assertEquals(2, server.requests("x"));
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED,          THROTTLED,     4, HTTP 429",
    "THROTTLED_FOR_LONG, THROTTLED,     1, 'asks to wait 3600 s, beyond the deadline'",
    "THROTTLE_PAGE,      THROTTLED,     4, throttled by a page",
    "ERROR_500,          SERVER_ERROR,  4, Failed to get it",
    "UNAVAILABLE_503,    SERVER_ERROR,  4, HTTP 503",
    "HANG,               TIMED_OUT,     2, 'no complete answer within 300 ms, twice'",
    "TRICKLE,            TIMED_OUT,     2, no complete answer within 300 ms",
    "CUT,                UNREACHABLE,   4, connection failed",
    "CUT_SILENTLY,       WRONG_CONTENT, 4, cut off after",
    "HTML,               WRONG_CONTENT, 1, a web page instead of JSON: Scheduled maintenance",
    "GARBAGE,            WRONG_CONTENT, 1, something else instead of JSON",
    "EMPTY,              WRONG_CONTENT, 1, an empty answer",
    "MOVED,              REFUSED,       1, redirected to https://example.org"
  })
  void fetch_fault_failsWithItsCategory(Fault fault, Category category, int tries, String why) {
    server.fault("x", fault);
    UpstreamException e =
        assertTimeoutPreemptively(
            STEP, () -> assertThrows(UpstreamException.class, () -> hasty.fetch(get())));
    assertEquals(category, e.category(), e.getMessage());
    assertTrue(e.getMessage().contains(why), e.getMessage());
    assertTrue(e.getMessage().startsWith("x " + server.url("x")), e.getMessage());
    assertEquals(tries, server.requests("x"), e.getMessage());
  }

  @Test
  void fetch_reset_isRetriedThenUnreachable() {
    server.fault("x", Fault.RESET);
    UpstreamException e = assertThrows(UpstreamException.class, () -> hasty.fetch(get()));
    assertEquals(Category.UNREACHABLE, e.category());
    assertTrue(server.requests("x") >= 4); // the client itself repeats a GET that was reset
  }

  @Test
  void fetch_endlessBody_isRefusedOrTimedOutWithBoundedMemory() {
    server.fault("x", Fault.ENDLESS);
    UpstreamException e = assertThrows(UpstreamException.class, () -> hasty.fetch(get()));
    assertTrue(
        e.category() == Category.TOO_LARGE || e.category() == Category.TIMED_OUT, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"400, REFUSED", "401, REFUSED", "403, REFUSED", "404, NOT_FOUND"})
  void fetch_refusal_isNeverRetried(int status, Category category) {
    server.route("x", request -> Answer.status(status, "no"));
    UpstreamException e = assertThrows(UpstreamException.class, () -> fetcher.fetch(get()));
    assertEquals(category, e.category());
    assertEquals(1, server.requests("x"));
  }

  @Test
  void fetch_redirectOnTheSameHost_isFollowed() throws UpstreamException {
    server.route(
        "x",
        request ->
            request.path().equals("/a")
                ? new Answer.Whole(302, Map.of("Location", "/x/b"), new byte[0])
                : Answer.json("[]"));
    assertEquals("[]", fetcher.fetch(get()).text());
  }

  @Test
  void fetch_secrets_areInNoMessageAndNoBody() throws UpstreamException {
    Request request =
        Request.to(PROVIDER, server.url("x"), "/a")
            .query("api_key", "hush-hush")
            .query("b", 1)
            .headers(Map.of("Authorization", "Basic c2VjcmV0"))
            .as(Request.Kind.JSON);
    server.route("x", r -> Answer.json("{\"api_key\":\"hush-hush\",\"b\":1}"));
    Body body = fetcher.fetch(request);
    assertEquals("{\"api_key\":\"***\",\"b\":1}", body.text());
    assertFalse(body.url().contains("hush"));
    server.route("x", r -> Answer.status(403, "key hush-hush or Basic c2VjcmV0 is wrong"));
    UpstreamException e = assertThrows(UpstreamException.class, () -> fetcher.fetch(request));
    assertTrue(e.getMessage().contains("api_key=***&b=1"), e.getMessage());
    assertTrue(e.getMessage().endsWith("HTTP 403 key *** or *** is wrong"), e.getMessage());
  }

  @Test
  void fetch_startingNode_isRetried() throws UpstreamException {
    server.route(
        "x",
        r ->
            server.requests("x") < 3
                ? Answer.json("[{\"result\":null,\"error\":{\"code\":-28},\"id\":0}]")
                : Answer.json("[{\"result\":1,\"error\":null,\"id\":0}]"));
    Request request =
        Request.to(PROVIDER, server.url("x"), "").post("[]").as(Request.Kind.JSON_RPC);
    assertTrue(fetcher.fetch(request).text().contains("\"result\":1"));
  }

  @Test
  void fetch_afterTheDeadline_isNotEvenTried() throws InterruptedException {
    try (HttpFetcher late =
        new HttpFetcher(
            new Timeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ZERO),
            InstantSource.system())) {
      UpstreamException e = assertThrows(UpstreamException.class, () -> late.fetch(get()));
      assertEquals(Category.TIMED_OUT, e.category());
      assertTrue(e.getMessage().contains("the deadline of the step, 0 ms, has passed"));
      assertEquals(0, server.requests("x"));
    }
  }

  @Test
  void fetch_interrupted_endsAtOnce() {
    server.fault("x", Fault.HANG);
    Thread.currentThread().interrupt();
    UpstreamException e = assertThrows(UpstreamException.class, () -> fetcher.fetch(get()));
    assertTrue(Thread.interrupted());
    assertTrue(e.getMessage().endsWith("cancelled"), e.getMessage());
  }

  @Test
  void fetch_closedPort_isUnreachable() {
    server.close();
    UpstreamException e = assertThrows(UpstreamException.class, () -> hasty.fetch(get()));
    assertEquals(Category.UNREACHABLE, e.category());
  }
}
