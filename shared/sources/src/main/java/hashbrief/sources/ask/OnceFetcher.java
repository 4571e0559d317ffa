package hashbrief.sources.ask;

import java.util.HashMap;
import java.util.Map;

/**
 * Asks for each body once and remembers the failure too: markets that share a file, and places that
 * are tried for every day. For one thread.
 */
public final class OnceFetcher implements Fetcher {

  private sealed interface Answer {
    record Delivered(Body body) implements Answer {}

    record Failed(UpstreamException reason) implements Answer {}
  }

  private final Fetcher fetcher;
  private final Map<Request, Answer> answers = new HashMap<>();

  public OnceFetcher(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    return switch (answers.computeIfAbsent(request, this::ask)) {
      case Answer.Delivered(Body body) -> body;
      case Answer.Failed(UpstreamException reason) ->
          throw new UpstreamException(reason.category(), reason.getMessage());
    };
  }

  private Answer ask(Request request) {
    try {
      return new Answer.Delivered(fetcher.fetch(request));
    } catch (UpstreamException e) {
      return new Answer.Failed(e);
    }
  }
}
