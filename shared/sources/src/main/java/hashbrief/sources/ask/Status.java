package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a status code and its headers mean for the policy. */
final class Status {

  private Status() {}

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** Refuses everything but 200. */
  static void check(HttpResponse<byte[]> response, InstantSource clock) throws Failure {
    int status = response.statusCode();
    if (status == 200) {
      return;
    }
    String message = ("HTTP " + status + " " + Sniffer.excerpt(response.body())).strip();
    if (status == 429 || status >= 500) {
      Category category = status == 429 ? Category.THROTTLED : Category.SERVER_ERROR;
      throw Failure.passing(category, message, retryAfter(response, clock));
    }
    throw Failure.lasting(status == 404 ? Category.NOT_FOUND : Category.REFUSED, message);
  }

  /** Where a redirect leads: only on the same host, and never from https to http. */
  static URI redirect(HttpResponse<byte[]> response, URI from, boolean refused) throws Failure {
    String location = response.headers().firstValue("Location").orElse("");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw Failure.lasting(Category.REFUSED, "redirected to an address that is none");
    }
    boolean same =
        from.getHost().equalsIgnoreCase(to.getHost())
            && (from.getPort() == to.getPort() && from.getScheme().equals(to.getScheme())
                || "https".equals(to.getScheme()) && to.getPort() == -1);
    if (refused || location.isEmpty() || !same) {
      throw Failure.lasting(
          Category.REFUSED,
          "redirected to "
              + to.getScheme()
              + "://"
              + to.getHost()
              + ", not followed; set its url if the source has moved");
    }
    return to;
  }

  // RFC 9110, 10.2.3: seconds or an HTTP date.
  private static Optional<Duration> retryAfter(HttpResponse<byte[]> response, InstantSource clock) {
    String value = response.headers().firstValue("Retry-After").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), date.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty(); // absent or unreadable: the policy's own backoff
    }
  }
}
