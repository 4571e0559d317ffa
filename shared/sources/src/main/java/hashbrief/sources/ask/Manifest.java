package hashbrief.sources.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hashbrief.core.store.Store;
import hashbrief.core.store.StoreException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What one step asked and got: the index of the archived bodies, sorted by source and request.
 *
 * <p>A body is written before the manifest that names it, and the manifest after each answer: a
 * crash at any point leaves a manifest in which every body named is there.
 */
final class Manifest {
  private static final String FILE = "manifest.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** One answer or failure; both empty is impossible. */
  private record Entry(
      String source, String method, String url, Optional<Answer> answer, Optional<Failed> failed) {}

  private record Answer(Instant retrievedAt, int status, String sha256) {}

  private record Failed(Category category, String message) {}

  private final Store store;
  private final String prefix;
  private final Map<String, Entry> entries = new TreeMap<>();

  Manifest(Store store, String prefix) {
    this.store = store;
    this.prefix = prefix;
    store.get(prefix + FILE).ifPresent(this::read);
  }

  /** The archived answer to the request. */
  synchronized Optional<Body> body(Request request) {
    String id = id(request);
    return Optional.ofNullable(entries.get(id))
        .flatMap(entry -> entry.answer().flatMap(answer -> load(id, entry.url(), answer)));
  }

  /** The archived failure of the request. */
  synchronized Optional<UpstreamException> failure(Request request) {
    return Optional.ofNullable(entries.get(id(request)))
        .flatMap(Entry::failed)
        .map(failed -> new UpstreamException(failed.category(), failed.message()));
  }

  synchronized void add(Request request, Body body) {
    String id = id(request);
    store.put(bodyKey(id), gzip(body.bytes()), "application/gzip");
    Answer answer = new Answer(body.retrievedAt(), body.status(), body.sha256());
    put(id, request, Optional.of(answer), Optional.empty());
  }

  synchronized void add(Request request, UpstreamException e) {
    Failed failed = new Failed(e.category(), e.getMessage());
    put(id(request), request, Optional.empty(), Optional.of(failed));
  }

  private void put(String id, Request request, Optional<Answer> answer, Optional<Failed> failed) {
    String method = request.post().isPresent() ? "POST" : "GET";
    entries.put(id, new Entry(request.source(), method, request.redacted(), answer, failed));
    store.put(prefix + FILE, write(), "application/json");
  }

  // The key of an entry is the name of its body: by source, then by the request without secrets.
  private static String id(Request request) {
    String post = request.post().map(Sha256::hexadecimal).orElse("");
    String identity = request.redacted() + "\n" + post;
    String hash = Sha256.hexadecimal(identity.getBytes(StandardCharsets.UTF_8));
    return request.source() + "-" + hash.substring(0, 20);
  }

  private String bodyKey(String id) {
    return prefix + id + ".gz";
  }

  private Optional<Body> load(String id, String url, Answer answer) {
    return store
        .get(bodyKey(id))
        .flatMap(Manifest::gunzip)
        .filter(bytes -> Sha256.hexadecimal(bytes).equals(answer.sha256()))
        .map(b -> new Body(url, b, answer.status(), answer.retrievedAt(), answer.sha256()));
  }

  private byte[] write() {
    ObjectNode root = MAPPER.createObjectNode();
    entries.forEach(
        (id, entry) -> {
          ObjectNode node = root.putObject(id);
          node.put("source", entry.source()).put("method", entry.method()).put("url", entry.url());
          entry
              .answer()
              .ifPresent(
                  answer ->
                      node.put("retrievedAt", answer.retrievedAt().toString())
                          .put("status", answer.status())
                          .put("sha256", answer.sha256()));
          entry
              .failed()
              .ifPresent(
                  failed ->
                      node.put("failure", failed.category().name())
                          .put("message", failed.message()));
        });
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always writable", e);
    }
  }

  private void read(byte[] bytes) {
    try {
      for (Map.Entry<String, JsonNode> field : MAPPER.readTree(bytes).properties()) {
        entries.put(field.getKey(), entry(field.getValue()));
      }
    } catch (IOException | RuntimeException e) {
      throw new StoreException(prefix + FILE + " is damaged: " + e.getMessage(), e);
    }
  }

  private static Entry entry(JsonNode node) {
    Optional<Failed> failed =
        Optional.ofNullable(node.get("failure"))
            .map(f -> new Failed(Category.valueOf(f.asText()), node.required("message").asText()));
    Optional<Answer> answer =
        Optional.ofNullable(node.get("retrievedAt"))
            .map(
                at ->
                    new Answer(
                        Instant.parse(at.asText()),
                        node.required("status").asInt(),
                        node.required("sha256").asText()));
    return new Entry(
        node.required("source").asText(),
        node.required("method").asText(),
        node.required("url").asText(),
        answer,
        failed);
  }

  // The JDK writes no time into the header: equal bodies give equal archives.
  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  // A body that does not unpack counts as not archived, like one whose fingerprint is wrong.
  private static Optional<byte[]> gunzip(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
