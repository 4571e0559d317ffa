package hashbrief.sources.fake;

import hashbrief.sources.ask.UpstreamException.Category;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which a source fails on the wire, and what becomes of it. Wrong figures are {@link
 * WrongFigures}.
 */
public enum Fault {
  THROTTLED("answers 429", Category.THROTTLED),
  THROTTLED_ONCE("answers 429 once, with a short Retry-After"),
  THROTTLED_FOR_LONG("answers 429 with a Retry-After of an hour", Category.THROTTLED),
  ERROR_500("answers 500", Category.SERVER_ERROR),
  UNAVAILABLE_ONCE("answers 503 once"),
  UNAVAILABLE_503("answers 503", Category.SERVER_ERROR),
  HANG("hangs", Category.TIMED_OUT),
  TRICKLE("sends a byte a second", Category.TIMED_OUT),
  RESET("resets the connection", Category.UNREACHABLE),
  CUT("closes in the middle of a body whose length it told", Category.UNREACHABLE),
  CUT_SILENTLY("closes in the middle of a body of unknown length", Category.WRONG_CONTENT),
  HTML("answers 200 with a web page", Category.WRONG_CONTENT),
  THROTTLE_PAGE("answers 200 with a page that says 429", Category.THROTTLED),
  GARBAGE("sends binary garbage", Category.WRONG_CONTENT),
  EMPTY("sends an empty body", Category.WRONG_CONTENT),
  /** Too slow where the time-out comes before the limit. */
  ENDLESS("sends without end", Category.TOO_LARGE, Category.TIMED_OUT),
  MOVED("redirects to another host", Category.REFUSED);

  private static final byte[] NGINX_429 =
      Answer.bytes(
          "<html>\n"
              + "<head><title>429 Too Many Requests</title></head>\n"
              + "<body><center><h1>429 Too Many"
              + " Requests</h1></center><hr><center>nginx</center></body>\n"
              + "</html>\n");

  private final String words;
  private final Set<Category> categories;

  Fault(String words, Category... categories) {
    this.words = words;
    this.categories = Set.of(categories);
  }

  /** What the source does, as the README says it. */
  public String words() {
    return words;
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
