package hashbrief.sources.ask;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import hashbrief.sources.ask.Failure.Postponed;
import hashbrief.sources.ask.UpstreamException.Category;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * The HTTP policy, once for all sources. One fetcher serves one step: the step's deadline counts
 * from its construction. Safe for several threads; an interrupt ends every wait.
 *
 * <p>Never retried: refusals (400, 401, 403, 404), content of the wrong kind, bodies over the
 * limit. A time-out is retried once, other trouble {@value #MAX_RETRIES} times, and nothing beyond
 * the deadline.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
  // The jar's manifest tells the version; classes outside of a jar have none.
  private static final String USER_AGENT =
      "hashbrief/"
          + Objects.requireNonNullElse(
              HttpFetcher.class.getPackage().getImplementationVersion(), "development");
  private static final int MAX_RETRIES = 3;
  private static final int MAX_REDIRECTS = 3;
  private static final Duration BACKOFF = Duration.ofSeconds(2);
  private static final double JITTER = 0.25;

  private final HttpClient client;
  private final Timeouts timeouts;
  private final InstantSource clock;
  private final Instant deadline;
  private final Duration backoff;
  private final Pace pace = new Pace();

  /** A fetcher for one step that begins now. */
  public HttpFetcher(Timeouts timeouts, InstantSource clock) {
    this.timeouts = timeouts;
    this.clock = clock;
    this.deadline = clock.instant().plus(timeouts.step());
    // Whoever shortens the time-out of a request wants its retries sooner as well.
    Duration tenth = timeouts.request().dividedBy(10);
    this.backoff = tenth.compareTo(BACKOFF) < 0 ? tenth : BACKOFF;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeouts.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    Secrets secrets = new Secrets(request);
    var policy =
        RetryPolicy.<Body>builder()
            .handleIf(e -> e instanceof Failure failure && worthwhile(failure))
            .withMaxRetries(MAX_RETRIES)
            .withBackoff(backoff, backoff.multipliedBy(8))
            .withJitter(JITTER)
            .withDelayFnOn(context -> asked(context.getLastException()), Postponed.class);
    if (remaining().compareTo(backoff) > 0) {
      policy.withMaxDuration(remaining()); // no delay reaches beyond the deadline
    }
    try {
      return Failsafe.with(policy.build())
          .get(context -> attempt(request, secrets, context.getLastException()));
    } catch (FailsafeException e) {
      throw failed(request, secrets, e.getCause());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private boolean worthwhile(Failure failure) {
    Duration wait = failure instanceof Postponed postponed ? asked(postponed) : backoff;
    return failure.retriable() && wait.compareTo(remaining()) < 0;
  }

  // Failsafe's jitter may shorten a delay by a quarter; the server's own wait is a minimum.
  private static Duration asked(Throwable last) {
    return ((Postponed) last).askedFor().multipliedBy(4).dividedBy(3);
  }

  private UpstreamException failed(Request request, Secrets secrets, Throwable cause) {
    if (cause instanceof Failure failure) {
      String late =
          failure instanceof Postponed postponed && !worthwhile(failure)
              ? "; it asks to wait "
                  + postponed.askedFor().toSeconds()
                  + " s, beyond the deadline of the step"
              : "";
      String message = request + ": " + failure.getMessage() + late;
      return new UpstreamException(failure.category(), secrets.scrub(message));
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new UpstreamException(Category.TIMED_OUT, request + ": cancelled");
    }
    throw new IllegalStateException(secrets.scrub(request + ": " + cause), cause);
  }

  private Body attempt(Request request, Secrets secrets, Throwable previous)
      throws Failure, InterruptedException {
    URI uri = request.uri();
    for (int redirects = 0; ; redirects++) {
      if (!pace.await(uri, request.pace(), remaining())) {
        String before = previous == null ? "" : " (before: " + previous.getMessage() + ")";
        throw Failure.lasting(
            Category.TIMED_OUT,
            "the deadline of the step, " + timeouts.step().toMillis() + " ms, has passed" + before);
      }
      HttpResponse<byte[]> response = exchange(request, uri, previous);
      if (!Status.isRedirect(response.statusCode())) {
        Status.check(response, clock);
        Sniffer.check(request.kind(), response.body());
        byte[] bytes = secrets.scrub(response.body());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Body(
            request.redacted(), bytes, response.statusCode(), now, Sha256.hexadecimal(bytes));
      }
      uri =
          Status.redirect(response, uri, request.post().isPresent() || redirects >= MAX_REDIRECTS);
    }
  }

  private HttpResponse<byte[]> exchange(Request request, URI uri, Throwable previous)
      throws Failure, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).header("User-Agent", USER_AGENT);
    request.headers().forEach(builder::header);
    request.post().ifPresent(body -> builder.POST(BodyPublishers.ofByteArray(body)));
    Duration limit =
        timeouts.request().compareTo(remaining()) < 0 ? timeouts.request() : remaining();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            builder.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), Body.MAX_BYTES));
    try {
      // Around the whole exchange: HttpRequest.timeout ends with the headers, a body may trickle.
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String message = "no complete answer within " + limit.toMillis() + " ms";
      boolean again = previous instanceof Failure f && f.category() == Category.TIMED_OUT;
      throw again
          ? Failure.lasting(Category.TIMED_OUT, message + ", twice")
          : Failure.passing(Category.TIMED_OUT, message);
    } catch (ExecutionException e) {
      throw unreachable(e.getCause());
    } finally {
      answer.cancel(true); // no effect on an answer that is complete
    }
  }

  private Failure unreachable(Throwable cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    if (Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .anyMatch(UnresolvedAddressException.class::isInstance)) {
      return Failure.passing(Category.UNREACHABLE, "unknown host");
    }
    return switch (cause) {
      case HttpConnectTimeoutException e ->
          Failure.passing(
              Category.UNREACHABLE,
              "no connection within " + timeouts.connect().toMillis() + " ms");
      case ConnectException e -> Failure.passing(Category.UNREACHABLE, "connection refused");
      case SSLException e -> Failure.lasting(Category.UNREACHABLE, "TLS refused: " + reason);
      case IOException e when reason.contains("body exceeds capacity") ->
          Failure.lasting(Category.TOO_LARGE, "more than " + (Body.MAX_BYTES >> 20) + " MB");
      default -> Failure.passing(Category.UNREACHABLE, "connection failed: " + reason);
    };
  }

  @Override
  public Duration remaining() {
    return Duration.between(clock.instant(), deadline);
  }
}
