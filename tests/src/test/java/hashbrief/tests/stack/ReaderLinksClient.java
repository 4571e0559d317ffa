package hashbrief.tests.stack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader who follows links; their hosts are names that only LocalStack knows. */
final class ReaderLinksClient {
  private final LocalStack localStack;

  ReaderLinksClient(Stack stack) {
    this.localStack = stack.localStack();
  }

  /** The link in the text whose path begins so. */
  static String find(String text, String path) {
    return all(text, "(http\\S+" + Pattern.quote(path) + "token=[\\w-]+)").getFirst();
  }

  /** What the group of the pattern matches, in order, each once. */
  static List<String> all(String text, String regex) {
    List<String> all = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all.stream().distinct().toList();
  }

  HttpResponse<byte[]> get(String link) {
    return localStack.send(to(link).build(), BodyHandlers.ofByteArray());
  }

  /** As a mail program unsubscribes with one click (RFC 8058). */
  HttpResponse<byte[]> post(String link) {
    HttpRequest request =
        to(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    return localStack.send(request, BodyHandlers.ofByteArray());
  }

  /** Where the answer leads. */
  HttpResponse<byte[]> follow(HttpResponse<byte[]> answer) {
    URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return localStack.send(HttpRequest.newBuilder(location).build(), BodyHandlers.ofByteArray());
  }

  /** The status of an address in the bucket. */
  int at(String address) {
    return localStack
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private HttpRequest.Builder to(String link) {
    URI uri = URI.create(link);
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return HttpRequest.newBuilder(localStack.endpoint().resolve(path))
        .header("Host", uri.getRawAuthority());
  }
}
