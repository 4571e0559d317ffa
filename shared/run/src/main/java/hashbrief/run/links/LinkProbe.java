package hashbrief.run.links;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows a link as a reader would, before it is mailed. The first call after two weeks wakes the
 * function's snapshot and fails (AWS Lambda Developer Guide, states of a function), so it is tried
 * for two minutes.
 */
public final class LinkProbe {
  private static final int CONNECT_MILLISECONDS = 5_000;
  private static final int READ_MILLISECONDS = 25_000;

  /** What became of a try; empty where the link leads to the report. */
  private static final RetryPolicy<Optional<String>> PATIENCE =
      RetryPolicy.<Optional<String>>builder()
          .handleResultIf(Optional::isPresent)
          .withDelay(Duration.ofSeconds(5))
          .withMaxRetries(-1)
          .withMaxDuration(Duration.ofMinutes(2))
          .build();

  private LinkProbe() {}

  /** Why the link does not lead to a download, without what is secret in it. */
  public static Optional<String> problem(URI link) {
    return Failsafe.with(PATIENCE).get(() -> followed(link));
  }

  static Optional<String> followed(URI link) {
    try {
      HttpURLConnection click = connection(link);
      if (click.getResponseCode() != HttpURLConnection.HTTP_MOVED_TEMP) {
        return Optional.of("ReaderLinks answers " + click.getResponseCode());
      }
      HttpURLConnection download = connection(URI.create(click.getHeaderField("Location")));
      download.setRequestProperty("Range", "bytes=0-0"); // one byte proves it
      int status = download.getResponseCode();
      return status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_PARTIAL
          ? Optional.empty()
          : Optional.of("the download answers " + status);
    } catch (IOException e) {
      return Optional.of("no answer: " + e.getClass().getSimpleName());
    }
  }

  private static HttpURLConnection connection(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_MILLISECONDS);
    connection.setReadTimeout(READ_MILLISECONDS);
    return connection;
  }
}
