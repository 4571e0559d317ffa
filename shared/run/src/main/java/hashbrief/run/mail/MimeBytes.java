package hashbrief.run.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The bytes of a mail: plain text or HTML with its pictures, and the file beside them. Date and
 * Message-ID are left to SES, which sets its own.
 */
public final class MimeBytes {

  /**
   * The sender's or the recipient's address is none. It is not repeated, since messages go to logs.
   */
  public static final class BadAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadAddressException(String whose) {
      super("the address of the " + whose + " is none");
    }
  }

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeBytes() {}

  /** The mail as it goes over the wire, in ASCII. */
  public static byte[] of(Mail mail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message(mail).writeTo(bytes);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail in memory has no place to fail", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes everything", e);
    }
    return bytes.toByteArray();
  }

  private static MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(address("sender", mail.from()));
    message.setRecipient(Message.RecipientType.TO, address("recipient", mail.to()));
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic replies
    message.setContent(mixed(mail));
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(String whose, String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException e) {
      throw new BadAddressException(whose);
    }
  }

  private static MimeMultipart mixed(Mail mail) throws MessagingException {
    MimeMultipart mixed = new MimeMultipart("mixed", part(alternatives(mail)));
    if (mail.attachment().isPresent()) {
      Mail.Attachment file = mail.attachment().get();
      MimeBodyPart part = part(file.contentType(), file.bytes());
      part.setFileName(file.fileName());
      part.setDisposition(Part.ATTACHMENT);
      mixed.addBodyPart(part);
    }
    return mixed;
  }

  // RFC 2046, 5.1.4: the plainest first, readers show the last that they can.
  private static MimeMultipart alternatives(Mail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    MimeMultipart related = new MimeMultipart("related", html);
    for (Mail.Inline picture : mail.inline()) {
      MimeBodyPart part = part(picture.contentType(), picture.bytes());
      part.setContentID("<" + picture.contentId() + ">");
      part.setDisposition(Part.INLINE);
      related.addBodyPart(part);
    }
    return new MimeMultipart("alternative", text, part(related));
  }

  private static MimeBodyPart part(MimeMultipart content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(content);
    return part;
  }

  private static MimeBodyPart part(String contentType, byte[] bytes) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, contentType)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
