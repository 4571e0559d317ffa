package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a body before it is parsed: throttles, blocks and error pages arrive as HTML under
 * status 200 (seen at CAISO, ERCOT and behind CDNs), and a connection that closes early leaves half
 * of a document.
 */
final class Sniffer {
  private static final int HEAD_BYTES = 4096;
  private static final int SHOWN_CHARACTERS = 120;
  private static final Pattern THROTTLE =
      Pattern.compile("too many requests|acceptable use policy violation|rate limit(ed)? exceeded");
  private static final Pattern WAIT_SECONDS = Pattern.compile("after (\\d{1,4}) seconds?");
  // A node that loads its block index (JSON-RPC code -28) answers batches with status 200.
  private static final Pattern WARMING_UP = Pattern.compile("\"code\"\\s*:\\s*-28\\b");

  private Sniffer() {}

  /** Refuses a body that cannot be what was asked for. */
  static void check(Request.Kind kind, byte[] bytes) throws Failure {
    if (bytes.length == 0) {
      throw Failure.lasting(Category.WRONG_CONTENT, "an empty answer");
    }
    String head = head(bytes);
    String start = head.stripLeading();
    boolean page = isPage(start);
    if (page && THROTTLE.matcher(head.toLowerCase(Locale.ROOT)).find()) {
      throw Failure.passing(
          Category.THROTTLED, "throttled by a page: " + excerpt(bytes), askedWait(head));
    }
    boolean expected =
        switch (kind) {
          case JSON, JSON_RPC -> start.startsWith("{") || start.startsWith("[");
          case XML -> start.startsWith("<") && !page;
          case CSV, TEXT -> !page && !start.isEmpty() && isText(head);
          case ZIP -> head.startsWith("PK");
        };
    if (!expected) {
      throw Failure.lasting(
          Category.WRONG_CONTENT,
          (page ? "a web page" : "something else") + " instead of " + kind + ": " + excerpt(bytes));
    }
    checkEnd(kind, bytes, start.charAt(0));
    if (kind == Request.Kind.JSON_RPC && WARMING_UP.matcher(head).find()) {
      throw Failure.passing(Category.SERVER_ERROR, "the node is still starting (code -28)");
    }
  }

  /** The beginning of a body in one printable line. */
  static String excerpt(byte[] bytes) {
    String line =
        head(bytes).replaceAll("<[^>]*>", " ").replaceAll("[^\\p{Print}]|\\s", " ").strip();
    String single = line.replaceAll(" +", " ");
    return single.length() <= SHOWN_CHARACTERS
        ? single
        : single.substring(0, SHOWN_CHARACTERS) + "...";
  }

  private static void checkEnd(Request.Kind kind, byte[] bytes, char first) throws Failure {
    char wanted =
        switch (kind) {
          case JSON, JSON_RPC -> first == '{' ? '}' : ']';
          case XML -> '>';
          case CSV, TEXT, ZIP -> 0; // their end does not show; parsers count rows and sizes
        };
    int end = bytes.length - 1;
    while (end > 0 && Character.isWhitespace(bytes[end])) {
      end--;
    }
    if (wanted != 0 && bytes[end] != wanted) {
      throw Failure.passing(Category.WRONG_CONTENT, "cut off after " + bytes.length + " bytes");
    }
  }

  private static boolean isPage(String start) {
    String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<head")
        || lower.startsWith("<body");
  }

  private static boolean isText(String head) {
    return head.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }

  private static Optional<Duration> askedWait(String head) {
    Matcher matcher = WAIT_SECONDS.matcher(head);
    return matcher.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  private static String head(byte[] bytes) {
    String text =
        new String(bytes, 0, Math.min(HEAD_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
    return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text; // byte order mark
  }
}
