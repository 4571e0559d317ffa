package hashbrief.render.mail;

import hashbrief.core.report.Report;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A mail's contents.
 *
 * @param pictures that the HTML shows by {@code cid:} and their content id
 */
public record Letter(String subject, String html, String text, List<Picture> pictures) {

  /** A PNG. */
  public record Picture(String contentId, byte[] png) {}

  /** Whom it is for: numbers and dates are written as they are used to. */
  public record Reader(Locale locale, ZoneId zone) {}

  /**
   * What it points to.
   *
   * @param report address of the workbook
   * @param unsubscribe address that ends these mails
   * @param days that the report's address lives
   * @param attached whether the workbook is in the mail
   */
  public record Links(URI report, URI unsubscribe, int days, boolean attached) {}

  /** The report as a letter to one reader. */
  public static Letter of(Report report, Reader reader, Links links) {
    return new LetterWriter(report, reader, links).letter();
  }
}
