package hashbrief.sources.ask;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes what one source was answered, so that all of it can be refused with the source. */
final class NotingFetcher implements Fetcher {
  private final Fetcher fetcher;
  private final Set<Request> answered = ConcurrentHashMap.newKeySet();

  NotingFetcher(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    Body body = fetcher.fetch(request);
    answered.add(request);
    return body;
  }

  @Override
  public Duration remaining() {
    return fetcher.remaining();
  }

  @Override
  public void refuse(Request request, String why) {
    fetcher.refuse(request, why);
  }

  void refuseAll(String why) {
    answered.forEach(request -> fetcher.refuse(request, why));
  }
}
