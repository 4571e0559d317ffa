package hashbrief.aws.client;

import hashbrief.run.mail.Mail;
import hashbrief.run.mail.Mailer;
import hashbrief.run.once.Handover;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/** SES v2, raw mails. */
public final class SesMailer implements Mailer {
  private final SesV2Client ses;
  private final String configurationSet;

  /**
   * @param configurationSet where bounces and complaints are watched
   */
  public SesMailer(Clients clients, String configurationSet) {
    this.ses = clients.onceOnly(SesV2Client.builder()).build();
    this.configurationSet = configurationSet;
  }

  @Override
  public Handover send(Mail mail, byte[] mime) {
    var tags =
        mail.tags().entrySet().stream()
            .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build())
            .toList();
    try {
      return new Handover.Accepted(
          ses.sendEmail(
                  request ->
                      request
                          .fromEmailAddress(mail.from())
                          .destination(to -> to.toAddresses(mail.to()))
                          .configurationSetName(configurationSet)
                          .emailTags(tags)
                          .content(
                              content ->
                                  content.raw(raw -> raw.data(SdkBytes.fromByteArray(mime)))))
              .messageId());
    } catch (SdkException e) {
      return Trouble.handover(e);
    }
  }
}
