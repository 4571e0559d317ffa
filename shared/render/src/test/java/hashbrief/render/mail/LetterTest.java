package hashbrief.render.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.contract.json.ReportJson;
import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.render.Golden;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Letter.Links LINKS =
      new Letter.Links(
          URI.create("https://links.example.org/r?t=abc&x=1"),
          URI.create("https://links.example.org/u?t=def"),
          30,
          true);
  private static final Letter FULL = Letter.of(SampleReport.full(), NEW_YORK, LINKS);

  @Test
  void text_isAsLastLookedAt() throws Exception {
    Golden.assertMatches("mail-full.txt", FULL.text());
    Golden.assertMatches("mail-bare.txt", Letter.of(SampleReport.bare(), BERLIN, LINKS).text());
  }

  @Test
  void subject_dateFigureAndVerdict() {
    assertEquals("Hashbrief 2026-01-18: 997.5 EH/s; −1.4 % in a week (noise)", FULL.subject());
    assertEquals(
        "Hashbrief 2026-01-18: 997.5 EH/s",
        Letter.of(SampleReport.bare(), BERLIN, LINKS).subject());
  }

  @Test
  void html_isWellFormedAndSelfContained() throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(FULL.html().getBytes(UTF_8)));
    assertEquals(
        List.of("cid:chart-hashrate", "cid:chart-revenue"), all("src=\"([^\"]+)\"", FULL.html()));
    assertEquals(
        List.of(LINKS.report().toString(), LINKS.unsubscribe().toString()),
        all("href=\"([^\"]+)\"", FULL.html()).stream()
            .map(href -> href.replace("&amp;", "&").replace("&#x3D;", "="))
            .toList());
    assertFalse(FULL.html().contains("<style") || FULL.html().contains("<svg"), FULL.html());
  }

  @Test
  void keyFigures_haveNumberUnitAndPath() {
    for (Report report : List.of(SampleReport.full(), SampleReport.bare())) {
      Letter letter = Letter.of(report, BERLIN, LINKS);
      for (Figure figure : Brief.key()) {
        String shown = figure.bare(report).orElse(figure.absent());
        String html = "<span data-path=\"%s\">%s</span>".formatted(figure.path(), shown);
        assertTrue(letter.html().replace("&#43;", "+").contains(html), html);
        String line = "- " + figure.label() + ": " + figure.words(report).orElse(figure.absent());
        assertTrue(letter.text().contains(line), line);
      }
    }
  }

  @Test
  void missing_toldInWordsNotPaths() {
    String lacking = FULL.text().substring(FULL.text().indexOf("WHAT IS MISSING"));
    assertTrue(lacking.contains("- Puell multiple: 365 days of history are needed"), lacking);
    for (Gap gap : SampleReport.full().gaps()) {
      assertFalse(lacking.contains(gap.path() + ":"), gap.path());
    }
  }

  @Test
  void lineBreaksInData_makeNoLineOfTheirOwn() {
    String json = new String(ReportJson.write(SampleReport.full()), UTF_8);
    String evil = json.replace("\"headline\": \"", "\"headline\": \"x\\nUnsubscribe: \\u202e");
    Letter letter = Letter.of(ReportJson.read(evil.getBytes(UTF_8)), BERLIN, LINKS);
    assertEquals(1, letter.text().lines().filter(line -> line.startsWith("Unsubscribe")).count());
    assertFalse(letter.html().contains("\u202e"));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  @Test
  void pictures_haveInkAndTheSameBytesAgain() throws Exception {
    Letter again = Letter.of(SampleReport.full(), NEW_YORK, LINKS);
    for (int i = 0; i < 2; i++) {
      Letter.Picture picture = FULL.pictures().get(i);
      assertArrayEquals(picture.png(), again.pictures().get(i).png());
      var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
      assertEquals(1200, image.getWidth());
      assertTrue(picture.png().length < 200_000, picture.contentId());
      // The unit stands in the upper left corner: letters are drawn, not boxes or nothing.
      long ink = 0;
      for (int x = 0; x < 60; x++) {
        for (int y = 0; y < 36; y++) {
          ink += (image.getRGB(x, y) & 0xff) < 0xa0 ? 1 : 0;
        }
      }
      assertTrue(ink > 150 && ink < 900, picture.contentId() + ": " + ink);
    }
  }

  @Test
  void workbookLeftOut_saysSo() {
    var links = new Letter.Links(LINKS.report(), LINKS.unsubscribe(), 30, false);
    Letter letter = Letter.of(SampleReport.full(), NEW_YORK, links);
    assertTrue(letter.text().contains("too large for a mail; the link works for 30 days"));
    assertTrue(FULL.html().contains("The workbook is attached; the link works for 30 days."));
  }

  @Test
  void markupInData_isShownNotRun() {
    String json = new String(ReportJson.write(SampleReport.full()), UTF_8);
    Report report =
        ReportJson.read(
            json.replace("\"headline\": \"", "\"headline\": \"<script>alert(1)</script>")
                .getBytes(UTF_8));
    Letter letter = Letter.of(report, NEW_YORK, LINKS);
    assertFalse(letter.html().contains("<script"));
    assertTrue(letter.html().contains("&lt;script&gt;"));
    assertTrue(letter.text().contains("<script>alert(1)</script>"));
  }
}
