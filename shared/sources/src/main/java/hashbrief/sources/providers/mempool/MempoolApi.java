package hashbrief.sources.providers.mempool;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where an instance is, and the trail of one reading of it. */
record MempoolApi(URI url, Fetcher fetcher, Trail trail) {
  static final String ID = "mempool";

  Body get(String path) throws UpstreamException {
    String base = url.toString().replaceFirst("/+$", "");
    return fetcher.fetch(Request.get(ID, URI.create(base + path), Request.Kind.JSON));
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
