package hashbrief.render.mail;

import hashbrief.core.report.Report;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * A mail's contents.
 *
 * @param pictures that the HTML shows by {@code cid:} and their content id
 */
public record Letter(String subject, String html, String text, List<Picture> pictures) {

  /** A PNG. */
  public record Picture(String contentId, byte[] png) {}

  /**
   * What it points to.
   *
   * @param report address of the workbook
   * @param unsubscribe address that ends these mails
   * @param days that the report's address lives
   * @param attached whether the workbook is in the mail
   */
  public record Links(URI report, URI unsubscribe, int days, boolean attached) {}

  /** The report as a letter to a reader whose clock runs in {@code zone}. */
  public static Letter of(Report report, ZoneId zone, Links links) {
    return new LetterWriter(report, zone, links).letter();
  }
}
