package hashbrief.send;

import hashbrief.cloud.mail.Mail;
import hashbrief.cloud.notify.Message;
import hashbrief.core.settings.Settings.Recipient;
import java.net.URI;
import java.util.List;

/** One report as its readers get it. */
interface Edition {

  /** What a mail says. */
  record Letter(String subject, String html, String text, List<Mail.Inline> pictures) {}

  /**
   * What a letter points to.
   *
   * @param days that the report's address lives
   * @param attached whether the workbook is in the mail
   */
  record Pointers(URI report, URI unsubscribe, int days, boolean attached) {}

  Letter letter(Recipient reader, Pointers pointers);

  /** The event for subscribers. */
  Message announcement();
}
