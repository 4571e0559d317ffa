package hashbrief.sources.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hashbrief.sources.ask.UpstreamException.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What one request got, as it is kept: gzip of one line of JSON that says what was asked and what
 * came, and below it the body as received. Both empty is impossible.
 */
record Archived(Optional<Body> body, Optional<UpstreamException> failure) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MAX_HEAD_BYTES = 1 << 16;

  static Archived answer(Body body) {
    return new Archived(Optional.of(body), Optional.empty());
  }

  static Archived failure(UpstreamException failure) {
    return new Archived(Optional.empty(), Optional.of(failure));
  }

  /** The body, or the failure as it was. */
  Body deliver() throws UpstreamException {
    if (failure.isPresent()) {
      throw new UpstreamException(failure.get().category(), failure.get().getMessage());
    }
    return body.orElseThrow();
  }

  /** Whether it says no more than {@code earlier}: the same kind of failure once more. */
  boolean repeats(Archived earlier) {
    return failure.isPresent()
        && earlier.failure.isPresent()
        && failure.get().category() == earlier.failure.get().category();
  }

  byte[] bytes(Request request) {
    ObjectNode head = MAPPER.createObjectNode();
    head.put("source", request.source());
    head.put("method", request.post().isPresent() ? "POST" : "GET");
    head.put("url", request.redacted());
    body.ifPresent(
        b ->
            head.put("retrievedAt", b.retrievedAt().toString())
                .put("status", b.status())
                .put("sha256", b.sha256()));
    failure.ifPresent(f -> head.put("failure", f.category().name()).put("message", f.getMessage()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // The JDK writes no time into the header: equal answers give equal objects.
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(MAPPER.writeValueAsBytes(head));
      gzip.write('\n');
      gzip.write(body.map(Body::bytes).orElse(new byte[0]));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always writable", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Empty where the object is damaged, or its body is not what its fingerprint says. */
  static Optional<Archived> of(byte[] bytes) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] all = in.readNBytes(MAX_HEAD_BYTES + Body.MAX_BYTES);
      int end = 0;
      while (end < all.length && all[end] != '\n') {
        end++;
      }
      JsonNode head = MAPPER.readTree(all, 0, end);
      byte[] content = Arrays.copyOfRange(all, Math.min(end + 1, all.length), all.length);
      return Optional.of(of(head, content)).filter(Archived::isIntact);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Archived of(JsonNode head, byte[] content) {
    if (head.has("failure")) {
      return failure(
          new UpstreamException(
              Category.valueOf(head.get("failure").asText()), head.required("message").asText()));
    }
    return answer(
        new Body(
            head.required("url").asText(),
            content,
            head.required("status").asInt(),
            Instant.parse(head.required("retrievedAt").asText()),
            head.required("sha256").asText()));
  }

  private boolean isIntact() {
    return body.map(b -> Sha256.hexadecimal(b.bytes()).equals(b.sha256())).orElse(true);
  }

  /** By source, then by the request without secrets. */
  static String id(Request request) {
    String post = request.post().map(Sha256::hexadecimal).orElse("");
    String identity = request.redacted() + "\n" + post;
    String hash = Sha256.hexadecimal(identity.getBytes(StandardCharsets.UTF_8));
    return request.source() + "-" + hash.substring(0, 20);
  }
}
