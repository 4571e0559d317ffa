package hashbrief.sources.fake;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Sha256;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The fakes without a socket: milliseconds, and bodies that can be damaged on their way. */
public final class FakeFetcher implements Fetcher {
  private static final Instant RETRIEVED = Instant.parse("2026-11-22T06:00:00Z");

  private final Function<FakeRequest, Answer> upstream;
  private final UnaryOperator<String> damage;

  /** Answers of the upstream as they are. */
  public FakeFetcher(Function<FakeRequest, Answer> upstream) {
    this(upstream, UnaryOperator.identity());
  }

  public FakeFetcher(Function<FakeRequest, Answer> upstream, UnaryOperator<String> damage) {
    this.upstream = upstream;
    this.damage = damage;
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    Answer answer = upstream.apply(FakeRequest.of(request));
    if (answer instanceof Answer.Whole whole && whole.status() == 200) {
      byte[] bytes = Answer.bytes(damage.apply(new String(whole.body(), StandardCharsets.UTF_8)));
      return new Body(request.redacted(), bytes, 200, RETRIEVED, Sha256.hexadecimal(bytes));
    }
    throw new UpstreamException(Category.NOT_FOUND, request + ": " + answer);
  }
}
