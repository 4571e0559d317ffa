package hashbrief.sources.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a fake upstream does with a request. */
public sealed interface Answer {

  /** A complete HTTP answer. */
  record Whole(int status, Map<String, String> headers, byte[] body) implements Answer {}

  /** No byte at all until the server is closed. */
  record Hang() implements Answer {}

  /** The headers at once, then one byte a second. */
  record Trickle(byte[] body) implements Answer {}

  /** The connection is reset. */
  record Reset() implements Answer {}

  /** The connection closes in the middle of the body. */
  record Cut(byte[] body, boolean lengthTold) implements Answer {}

  /** A body without an end. */
  record Endless() implements Answer {}

  static Answer json(String body) {
    return new Whole(200, Map.of("Content-Type", "application/json"), bytes(body));
  }

  static Answer status(int status, String body) {
    return new Whole(status, Map.of(), bytes(body));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
