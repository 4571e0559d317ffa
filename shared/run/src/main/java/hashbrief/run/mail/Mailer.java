package hashbrief.run.mail;

import hashbrief.run.once.Handover;

/**
 * Hands a mail to a mail service, at most once per call. Never throws for what the service says.
 */
public interface Mailer {

  /**
   * @param mime the whole mail as {@link MimeBytes} makes it
   */
  Handover send(Mail mail, byte[] mime);
}
