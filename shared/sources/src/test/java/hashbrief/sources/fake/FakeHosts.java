package hashbrief.sources.fake;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Sha256;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Asks fake upstreams without a network, for tests in milliseconds. Routes are chosen by the host
 * of the address, so that two addresses of one source can behave differently.
 */
public final class FakeHosts implements Fetcher {
  private static final Instant RETRIEVED = Instant.parse("2030-01-01T00:00:00Z");

  private final Map<String, Function<FakeRequest, Answer>> routes = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** How a host answers; one without a route cannot be reached. */
  public FakeHosts route(String host, Function<FakeRequest, Answer> route) {
    routes.put(host, route);
    return this;
  }

  /** Every address that was asked for, redacted, in order. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    asked.add(request.redacted());
    Function<FakeRequest, Answer> route = routes.get(request.uri().getHost());
    if (route == null) {
      throw new UpstreamException(Category.UNREACHABLE, request + ": no connection");
    }
    if (route.apply(FakeRequest.of(request))
        instanceof Answer.Whole(int status, Map<String, String> _, byte[] body)) {
      if (status == 200) {
        return new Body(request.redacted(), body, status, RETRIEVED, Sha256.hexadecimal(body));
      }
      throw new UpstreamException(
          status == 404
              ? Category.NOT_FOUND
              : status >= 500 ? Category.SERVER_ERROR : Category.REFUSED,
          request + ": HTTP " + status);
    }
    throw new UpstreamException(Category.UNREACHABLE, request + ": connection failed");
  }
}
