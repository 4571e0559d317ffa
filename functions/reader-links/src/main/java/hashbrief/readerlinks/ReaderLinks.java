package hashbrief.readerlinks;

import hashbrief.run.links.Downloads;
import hashbrief.run.links.LinkSecrets;
import hashbrief.run.links.LinkTokens.Purpose;
import hashbrief.run.links.LinkTokens.Token;
import hashbrief.run.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/** Answers one request of a reader. */
final class ReaderLinks {
  private static final Duration DOWNLOAD = Duration.ofMinutes(5);

  private final LinkSecrets secrets;
  private final Downloads downloads;
  private final Store store;
  private final InstantSource clock;

  ReaderLinks(LinkSecrets secrets, Downloads downloads, Store store, InstantSource clock) {
    this.secrets = secrets;
    this.downloads = downloads;
    this.store = store;
    this.clock = clock;
  }

  LinkAnswer answer(LinkRequest request) {
    return switch (request.path()) {
      case "/r" -> report(request);
      case "/unsubscribe" -> unsubscribe(request);
      default -> LinkAnswer.page(404, Pages.unknown());
    };
  }

  private LinkAnswer report(LinkRequest request) {
    return switch (request.method()) {
      case "GET" -> checked(request, Purpose.REPORT, this::download);
      // A presigned address is good for a GET alone, so a HEAD is answered here.
      case "HEAD" ->
          checked(request, Purpose.REPORT, key -> LinkAnswer.page(200, Pages.ready())).headOnly();
      default -> LinkAnswer.notAllowed("GET, HEAD");
    };
  }

  private LinkAnswer download(String key) {
    return LinkAnswer.redirect(downloads.link(key, DOWNLOAD));
  }

  private LinkAnswer unsubscribe(LinkRequest request) {
    return switch (request.method()) {
      case "GET" -> checked(request, Purpose.UNSUBSCRIBE, ReaderLinks::ask);
      case "HEAD" -> checked(request, Purpose.UNSUBSCRIBE, ReaderLinks::ask).headOnly();
      case "POST" -> checked(request, Purpose.UNSUBSCRIBE, this::suppress);
      default -> LinkAnswer.notAllowed("GET, HEAD, POST");
    };
  }

  private static LinkAnswer ask(String recipientHash) {
    return LinkAnswer.page(200, Pages.askToUnsubscribe());
  }

  private LinkAnswer suppress(String recipientHash) {
    byte[] since = clock.instant().toString().getBytes(StandardCharsets.UTF_8);
    store.putIfAbsent("suppressed/" + recipientHash, since, "text/plain");
    return LinkAnswer.page(200, Pages.unsubscribed());
  }

  private LinkAnswer checked(
      LinkRequest request, Purpose purpose, Function<String, LinkAnswer> allowed) {
    return switch (secrets.check(purpose, request.token())) {
      case Token.Valid(String key) -> allowed.apply(key);
      case Token.Expired() -> LinkAnswer.page(410, Pages.expired());
      case Token.Forged() -> LinkAnswer.page(403, Pages.forged());
    };
  }
}
