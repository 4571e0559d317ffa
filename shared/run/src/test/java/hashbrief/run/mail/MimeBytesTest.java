package hashbrief.run.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.mail.MimeBytes.BadAddressException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeBytesTest {
  private static final byte[] WORKBOOK = {'P', 'K', 3, 4, 0, -1, '\r', '\n'};

  private static Mail mail(String to) {
    return new Mail(
        "Hashbrief <brief@example.org>",
        to,
        "Hash rate −1,4 % at 998 EH/s",
        "<p>997,5 EH/s −1 %<img src=\"cid:chart\"></p>",
        "997,5 EH/s −1 %",
        List.of(new Mail.Inline("chart", "image/png", new byte[] {1, 2, 3})),
        Optional.of(new Mail.Attachment("hashbrief-2026-01-18.xlsx", "application/x", WORKBOOK)),
        URI.create("https://links.example.org/unsubscribe?token=abc"),
        Map.of());
  }

  private static MimeMessage parsed(byte[] mime) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
  }

  @Test
  void headers_ofOneClickUnsubscribing() throws MessagingException {
    MimeMessage message = parsed(MimeBytes.of(mail("anna@example.org")));
    // RFC 8058, 3.1
    assertEquals(
        "<https://links.example.org/unsubscribe?token=abc>",
        message.getHeader("List-Unsubscribe", null));
    assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
    assertEquals("Hash rate −1,4 % at 998 EH/s", message.getSubject());
  }

  @Test
  void parts_textHtmlPictureAndFile() throws MessagingException, IOException {
    MimeMessage message = parsed(MimeBytes.of(mail("anna@example.org")));
    MimeMultipart mixed = (MimeMultipart) message.getContent();
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertEquals("997,5 EH/s −1 %", alternative.getBodyPart(0).getContent());
    MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
    assertTrue(related.getBodyPart(0).getContent().toString().contains("cid:chart"));
    assertEquals("<chart>", related.getBodyPart(1).getHeader("Content-ID")[0]);
    assertEquals("hashbrief-2026-01-18.xlsx", mixed.getBodyPart(1).getFileName());
    assertArrayEquals(WORKBOOK, mixed.getBodyPart(1).getInputStream().readAllBytes());
  }

  @Test
  void bytes_areAscii() {
    byte[] mime = MimeBytes.of(mail("anna@example.org"));
    assertEquals(
        new String(mime, StandardCharsets.US_ASCII), new String(mime, StandardCharsets.UTF_8));
  }

  @Test
  void address_thatIsNone() {
    for (String none : new String[] {"", "anna", "a@b c", "a@example.org\r\nBcc: b@example.org"}) {
      var e = assertThrows(BadAddressException.class, () -> MimeBytes.of(mail(none)), none);
      assertEquals("the address of the recipient is none", e.getMessage());
    }
  }

  @Test
  void hash_ofAnAddress() {
    // printf %s anna@example.org | sha256sum
    String expected = "a3bf86238a1c59bd2f0a648af9293620f90d18dad133d8fe2341cf9664a5d6d0";
    assertEquals(expected, RecipientHash.of("anna@example.org"));
    assertEquals(expected, RecipientHash.of(" Anna@Example.ORG"));
  }
}
