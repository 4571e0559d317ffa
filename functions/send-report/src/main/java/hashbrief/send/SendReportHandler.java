package hashbrief.send;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.links.Addresses;
import hashbrief.cloud.mail.SesMailer;
import hashbrief.cloud.notify.SnsNotifier;
import hashbrief.cloud.once.Once;
import hashbrief.cloud.secret.LinkSecret;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.StepHandler;
import hashbrief.core.settings.Settings;
import hashbrief.core.store.Store;
import hashbrief.sources.bundled.BundledFacts;
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
