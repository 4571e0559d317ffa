package hashbrief.sources.providers.mempool;

import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where an instance is, and the trail of one reading of it. */
record MempoolApi(Access access, Fetcher fetcher, Trail trail) {
  static final String ID = "mempool";

  Request.Builder request(String path) throws UpstreamException {
    return access.request(path);
  }

  Body get(String path) throws UpstreamException {
    return fetcher.fetch(request(path).as(Request.Kind.JSON));
  }

  /** Reads an answer that the chain can do without: one that is refused is asked for again. */
  <T> T read(Request.Builder request, Fetcher.Parser<T> parser) throws UpstreamException {
    return fetcher.read(request.as(Request.Kind.JSON), parser);
  }

  static long start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /** First second after the day. */
  static long end(LocalDate day) {
    return start(day.plusDays(1));
  }

  static UpstreamException implausible(Body body, String reason) {
    return new UpstreamException(Category.IMPLAUSIBLE, body.url() + ": " + reason);
  }
}
