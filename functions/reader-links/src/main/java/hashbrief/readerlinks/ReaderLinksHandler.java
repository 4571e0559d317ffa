package hashbrief.readerlinks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import hashbrief.aws.client.PresignedDownloads;
import hashbrief.aws.handler.Environment;
import hashbrief.run.links.Downloads;
import hashbrief.run.log.StepLog;
import hashbrief.run.store.FolderStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Behind the function URL that mails point to. */
public final class ReaderLinksHandler implements RequestStreamHandler {
  private final ReaderLinks links;
  private final StepLog log;

  /** As Lambda makes it. */
  public ReaderLinksHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  private ReaderLinksHandler(Environment around) {
    this(
        new ReaderLinks(
            // Read with the first request: a snapshot of the started function must not hold it.
            around.links(() -> UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII)),
            downloads(around),
            around.store(),
            around.clock()),
        new StepLog(around.lines(), around.clock(), Map.of("step", "ReaderLinks")));
  }

  private static Downloads downloads(Environment around) {
    return around.isLocal()
        ? (key, lifetime) -> new FolderStore(around.folder("BUCKET")).path(key).toUri()
        : new PresignedDownloads(around.clients().presigner(), around.required("BUCKET"));
  }

  ReaderLinksHandler(ReaderLinks links, StepLog log) {
    this.links = links;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    LinkRequest request = LinkRequest.read(in);
    LinkAnswer answer = links.answer(request);
    log.info(request + " " + answer.status());
    answer.write(out);
  }
}
