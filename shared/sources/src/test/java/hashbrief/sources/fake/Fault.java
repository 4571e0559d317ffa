package hashbrief.sources.fake;

import hashbrief.sources.fetch.UpstreamException.Category;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which a source fails on the wire, and what becomes of it. Wrong figures are a matter
 * of the fake's data.
 */
public enum Fault {
  /** 429 without a word on when to come again. */
  THROTTLED(Category.THROTTLED),
  /** 429 once, with a short Retry-After. */
  THROTTLED_ONCE(),
  /** 429 with a Retry-After of an hour. */
  THROTTLED_FOR_LONG(Category.THROTTLED),
  ERROR_500(Category.SERVER_ERROR),
  /** 503 once. */
  UNAVAILABLE_ONCE(),
  UNAVAILABLE_503(Category.SERVER_ERROR),
  HANG(Category.TIMED_OUT),
  TRICKLE(Category.TIMED_OUT),
  RESET(Category.UNREACHABLE),
  /** Closed in the middle of a body whose length was told. */
  CUT(Category.UNREACHABLE),
  /** Closed in the middle of a body that ends with the connection. */
  CUT_SILENTLY(Category.WRONG_CONTENT),
  HTML(Category.WRONG_CONTENT),
  THROTTLE_PAGE(Category.THROTTLED),
  GARBAGE(Category.WRONG_CONTENT),
  EMPTY(Category.WRONG_CONTENT),
  /** Too large, or too slow where the time-out comes before the limit. */
  ENDLESS(Category.TOO_LARGE, Category.TIMED_OUT),
  /** Redirected to another host. */
  MOVED(Category.REFUSED);

  private static final byte[] NGINX_429 =
      Answer.bytes(
          "<html>\n"
              + "<head><title>429 Too Many Requests</title></head>\n"
              + "<body><center><h1>429 Too Many"
              + " Requests</h1></center><hr><center>nginx</center></body>\n"
              + "</html>\n");

  private final Set<Category> categories;

  Fault(Category... categories) {
    this.categories = Set.of(categories);
  }

  /** How the source is refused; empty where a retry brings the answer. */
  public Set<Category> categories() {
    return categories;
  }

  Answer spoil(Answer answer, long requests) {
    byte[] body = answer instanceof Answer.Whole whole ? whole.body() : new byte[0];
    return switch (this) {
      case THROTTLED -> new Answer.Whole(429, Map.of("Content-Type", "text/html"), NGINX_429);
      case THROTTLED_ONCE ->
          requests > 1 ? answer : new Answer.Whole(429, Map.of("Retry-After", "0"), NGINX_429);
      case THROTTLED_FOR_LONG -> new Answer.Whole(429, Map.of("Retry-After", "3600"), NGINX_429);
      case ERROR_500 -> Answer.status(500, "{\"error\":\"Failed to get it\"}");
      case UNAVAILABLE_ONCE -> requests > 1 ? answer : Answer.status(503, "wait");
      case UNAVAILABLE_503 -> Answer.status(503, "<html><h1>503</h1></html>");
      case HANG -> new Answer.Hang();
      case TRICKLE -> new Answer.Trickle(body);
      case RESET -> new Answer.Reset();
      case CUT -> new Answer.Cut(body, true);
      case CUT_SILENTLY -> new Answer.Cut(body, false);
      case HTML ->
          Answer.status(200, "<!DOCTYPE html><html><body>Scheduled maintenance</body></html>");
      case THROTTLE_PAGE -> new Answer.Whole(200, Map.of("Content-Type", "text/html"), NGINX_429);
      case GARBAGE ->
          new Answer.Whole(200, Map.of(), new byte[] {0, (byte) 0x8f, 3, (byte) 0xff, 0, 17, 42});
      case EMPTY -> Answer.status(200, "");
      case ENDLESS -> new Answer.Endless();
      case MOVED -> new Answer.Whole(301, Map.of("Location", "https://example.org/new"), body);
    };
  }
}
