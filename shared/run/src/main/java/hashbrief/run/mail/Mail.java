package hashbrief.run.mail;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mail to one reader.
 *
 * @param inline pictures that the HTML shows, by content id
 * @param unsubscribe where a POST ends the mails to this reader (RFC 8058)
 * @param tags for the sender's statistics; letters, digits, - and _
 */
public record Mail(
    String from,
    String to,
    String subject,
    String html,
    String text,
    List<Inline> inline,
    Optional<Attachment> attachment,
    URI unsubscribe,
    Map<String, String> tags) {

  /** A picture inside the HTML, shown by {@code cid:contentId}. */
  public record Inline(String contentId, String contentType, byte[] bytes) {}

  /** A file. */
  public record Attachment(String fileName, String contentType, byte[] bytes) {}

  @Override
  public String toString() {
    return "Mail[" + subject + "]"; // no address is printed
  }
}
