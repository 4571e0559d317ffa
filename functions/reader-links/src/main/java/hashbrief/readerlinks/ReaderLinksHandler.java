package hashbrief.readerlinks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import hashbrief.cloud.log.StepLog;
import hashbrief.cloud.s3.PresignedDownloads;
import hashbrief.cloud.s3.S3;
import hashbrief.cloud.s3.S3Store;
import hashbrief.cloud.secret.LinkSecret;
import hashbrief.cloud.step.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Behind the function URL that mails point to. */
public final class ReaderLinksHandler implements RequestStreamHandler {
  private final ReaderLinks links;

  /** As Lambda makes it. */
  public ReaderLinksHandler() {
    this(wired(new Environment(System.getenv())));
  }

  ReaderLinksHandler(ReaderLinks links) {
    this.links = links;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    LinkRequest request = LinkRequest.read(in);
    LinkAnswer answer = links.answer(request);
    new StepLog(context.getLogger()::log, InstantSource.system(), Map.of("step", "ReaderLinks"))
        .info(request + " " + answer.status());
    answer.write(out);
  }

  private static ReaderLinks wired(Environment environment) {
    String bucket = environment.required("BUCKET");
    return new ReaderLinks(
        // Read with the first request: a snapshot of the started function must not hold the secret.
        new LinkSecret(environment.required("LINK_SECRET")),
        new PresignedDownloads(S3.presigner(environment.variables()), bucket),
        new S3Store(S3.client(environment.variables()), bucket),
        InstantSource.system());
  }
}
