package hashbrief.run.mail;

import hashbrief.run.once.Handover;
import hashbrief.run.store.Store;
import hashbrief.run.store.StoreException;

/**
 * Puts mails where a mail program opens them, and sends none.
 *
 * @param store with one key for each address; a later mail takes the place of an earlier one
 */
public record StoreMailer(Store store) implements Mailer {

  /** Where the mail to an address is. */
  public static String key(String address) {
    return "mail/" + address.replaceAll("[^A-Za-z0-9@._+-]", "_") + ".eml";
  }

  @Override
  public Handover send(Mail mail, byte[] mime) {
    String key = key(mail.to());
    try {
      store.put(key, mime, "message/rfc822");
      return new Handover.Accepted(key);
    } catch (StoreException e) {
      return new Handover.Postponed(e.getMessage());
    }
  }
}
