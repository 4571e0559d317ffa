package hashbrief.sources.ask;

import java.util.LinkedHashSet;
import java.util.Set;

/** Notes what one source was answered, so that all of it can be refused with the source. */
final class NotingFetcher implements Fetcher {
  private final Fetcher fetcher;
  private final Set<Request> answered = new LinkedHashSet<>();

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
  public void refuse(Request request, String why) {
    fetcher.refuse(request, why);
  }

  void refuseAll(String why) {
    answered.forEach(request -> fetcher.refuse(request, why));
  }
}
