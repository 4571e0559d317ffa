package hashbrief.sources.ask;

import java.time.Duration;

/** Asks for a body: over the network, or out of the archive. */
public interface Fetcher {

  /** The whole body, checked to be of the kind that was asked for. */
  Body fetch(Request request) throws UpstreamException;

  /**
   * Says that the answer to a request was stale, implausible or wrong. A fetcher that keeps answers
   * keeps this one as evidence, and its next run asks again.
   */
  default void refuse(Request request, String why) {}

  /** How long a source may still take; a fetcher without a network sets no limit. */
  default Duration remaining() {
    return Duration.ofDays(1);
  }

  /** What {@code parse} makes of the body; one that it refuses is refused here. */
  default <T> T read(Request request, Parser<T> parse) throws UpstreamException {
    Body body = fetch(request);
    try {
      return parse.of(body);
    } catch (UpstreamException e) {
      refuse(request, e.getMessage());
      throw e;
    }
  }

  /** Reads one answer. */
  interface Parser<T> {
    T of(Body body) throws UpstreamException;
  }
}
