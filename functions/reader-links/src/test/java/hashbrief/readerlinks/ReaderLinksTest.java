package hashbrief.readerlinks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.links.LinkSecrets;
import hashbrief.run.links.LinkTokens;
import hashbrief.run.links.LinkTokens.Purpose;
import hashbrief.run.store.MemoryStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderLinksTest {
  private static final Instant NOW = Instant.parse("2026-01-20T10:00:00Z");
  private static final String KEY = "reports/2026-01-18/hashbrief-2026-01-18.xlsx";
  private static final String HASH = "ab".repeat(32);

  private static final byte[] SECRET =
      "a secret of the test, long enough".getBytes(StandardCharsets.UTF_8);

  private final LinkTokens tokens = new LinkTokens(SECRET);
  private final MemoryStore store = new MemoryStore();
  private final List<String> signed = new ArrayList<>();
  private final ReaderLinks links =
      new ReaderLinks(
          new LinkSecrets(() -> List.of(SECRET), InstantSource.fixed(NOW)),
          (key, lifetime) -> {
            signed.add(key + " " + lifetime);
            return URI.create("https://bucket.example.org/" + key + "?signature");
          },
          store,
          InstantSource.fixed(NOW));

  private LinkAnswer ask(String method, String path, String token) {
    return links.answer(new LinkRequest(method, path, token));
  }

  private String token(Purpose purpose, String key) {
    return tokens.issue(purpose, key, NOW.plusSeconds(60));
  }

  private String expired(Purpose purpose, String key) {
    return tokens.issue(purpose, key, NOW);
  }

  @Test
  void download_withAToken() {
    LinkAnswer answer = ask("GET", "/r", token(Purpose.REPORT, KEY));
    assertEquals(302, answer.status());
    assertEquals(
        "https://bucket.example.org/" + KEY + "?signature", answer.headers().get("Location"));
    assertEquals("no-store", answer.headers().get("Cache-Control"));
    assertEquals(List.of(KEY + " PT5M"), signed);
  }

  @Test
  void download_lookedAtOnly() {
    LinkAnswer answer = ask("HEAD", "/r", token(Purpose.REPORT, KEY));
    assertEquals(200, answer.status());
    assertEquals("", answer.body());
    assertEquals(List.of(), signed);
  }

  @Test
  void token_refused() {
    assertEquals(410, ask("GET", "/r", expired(Purpose.REPORT, KEY)).status());
    assertEquals(410, ask("HEAD", "/r", expired(Purpose.REPORT, KEY)).status());
    assertEquals(403, ask("GET", "/r", token(Purpose.REPORT, KEY) + "A").status());
    assertEquals(403, ask("GET", "/r", token(Purpose.UNSUBSCRIBE, HASH)).status());
    assertEquals(403, ask("GET", "/r", "").status());
    assertEquals(403, ask("POST", "/unsubscribe", token(Purpose.REPORT, KEY)).status());
    assertEquals(410, ask("POST", "/unsubscribe", expired(Purpose.UNSUBSCRIBE, HASH)).status());
    assertEquals(List.of(), signed);
    assertEquals(List.of(), store.list(""));
  }

  @Test
  void unsubscribe_isAskedFirst() {
    String token = token(Purpose.UNSUBSCRIBE, HASH);
    LinkAnswer answer = ask("GET", "/unsubscribe", token);
    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("<form method=\"post\">"));
    assertFalse(answer.body().contains(token));
    assertEquals("", ask("HEAD", "/unsubscribe", token).body());
    assertEquals(List.of(), store.list(""));
  }

  @Test
  void unsubscribe_posted() {
    String token = token(Purpose.UNSUBSCRIBE, HASH);
    assertEquals(200, ask("POST", "/unsubscribe", token).status());
    assertEquals(200, ask("POST", "/unsubscribe", token).status());
    assertEquals(List.of("suppressed/" + HASH), store.list(""));
  }

  @Test
  void request_ofAnotherKind() {
    assertEquals(404, ask("GET", "/", "").status());
    assertEquals(404, ask("GET", "/r/../unsubscribe", "").status());
    assertEquals(405, ask("POST", "/r", token(Purpose.REPORT, KEY)).status());
    assertEquals(405, ask("DELETE", "/unsubscribe", "").status());
  }

  @Test
  void event_ofAFunctionUrl() throws IOException {
    String token = token(Purpose.REPORT, KEY);
    String event =
        """
        {"version": "2.0", "rawPath": "/r", "rawQueryString": "a=b&token=%s",
         "headers": {"rawPath": "/unsubscribe", "host": "links.example.org"},
         "queryStringParameters": {"token": "other"},
         "requestContext": {"stage": "$default", "http": {"method": "GET", "path": "/r"}},
         "isBase64Encoded": false}
        """
            .formatted(token);
    LinkRequest request =
        LinkRequest.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    assertEquals(new LinkRequest("GET", "/r", token), request);
    assertFalse(request.toString().contains(token));
  }

  @Test
  void answer_forAFunctionUrl() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ask("GET", "/", "").write(out);
    String json = out.toString(StandardCharsets.UTF_8);
    assertTrue(json.startsWith("{\"statusCode\":404,\"headers\":{\"Cache-Control\":\"no-store\""));
  }
}
