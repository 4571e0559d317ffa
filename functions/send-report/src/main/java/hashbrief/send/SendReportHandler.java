package hashbrief.send;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.client.SesMailer;
import hashbrief.aws.client.SnsNotifier;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.run.links.Addresses;
import hashbrief.run.links.LinkProbe;
import hashbrief.run.mail.StoreMailer;
import hashbrief.run.notify.StoreNotifier;
import hashbrief.run.once.Once;
import hashbrief.run.revisions.Revisions;
import hashbrief.run.send.ReportEdition;
import hashbrief.run.send.SendReport;
import hashbrief.run.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** SendReport as Lambda calls it. */
public final class SendReportHandler extends StepHandler {

  /** As Lambda makes it. */
  public SendReportHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  SendReportHandler(Environment around) {
    super(around.frame("SendReport"), wired(around, around.store()));
  }

  private static SendReport wired(Environment around, Store store) {
    Revisions revisions = around.revisions(store);
    return new SendReport(
        store,
        event -> revisions.toRead(event).recipients(),
        ReportEdition::of,
        new Addresses(
            around.links(SendReportHandler::fresh),
            around.links(),
            Duration.ofDays(around.number("LINK_DAYS")),
            around.clock()),
        around.isLocal() ? link -> Optional.empty() : LinkProbe::problem,
        new SendReport.Sender(
            "Hashbrief <" + around.required("SENDER") + ">",
            around.number("MAX_MAIL_BYTES"),
            around.required("STACK")),
        new Once(store, around.clock(), () -> UUID.randomUUID().toString()),
        around.isLocal()
            ? new StoreMailer(store)
            : new SesMailer(around.clients(), around.required("CONFIGURATION_SET")),
        around.isLocal()
            ? new StoreNotifier(store)
            : new SnsNotifier(around.clients(), around.required("PUBLISHED_TOPIC")));
  }

  private static byte[] fresh() {
    return UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
  }
}
