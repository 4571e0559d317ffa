package hashbrief.send;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.client.LinkSecret;
import hashbrief.aws.client.SesMailer;
import hashbrief.aws.client.SnsNotifier;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import hashbrief.run.links.Addresses;
import hashbrief.run.once.Once;
import hashbrief.run.send.ReportEdition;
import hashbrief.run.send.SendReport;
import hashbrief.sources.catalogue.BundledFacts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

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
    Supplier<Settings> settings = around.settings(store, BundledFacts.models());
    return new SendReport(
        store,
        () -> settings.get().recipients(),
        ReportEdition::of,
        new Addresses(
            new LinkSecret(around.required("LINK_SECRET")),
            around.base("LINKS_URL"),
            Duration.ofDays(around.number("LINK_DAYS")),
            around.clock()),
        new SendReport.Sender(
            "Hashbrief <" + around.required("SENDER") + ">",
            around.number("MAX_MAIL_BYTES"),
            around.required("STACK")),
        new Once(store, around.clock(), () -> UUID.randomUUID().toString()),
        new SesMailer(SesMailer.client(), around.required("CONFIGURATION_SET")),
        new SnsNotifier(SnsNotifier.client(), around.required("PUBLISHED_TOPIC")));
  }
}
