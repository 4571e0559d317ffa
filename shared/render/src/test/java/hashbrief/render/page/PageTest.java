package hashbrief.render.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.json.ReportJson;
import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import hashbrief.render.Golden;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PageTest {

  private static final Markup FULL = Markup.of(SampleReport.full());
  private static final Markup BARE = Markup.of(SampleReport.bare());

  @Test
  void text_isAsLastLookedAt() throws Exception {
    Golden.assertMatches("page-full.txt", FULL.text());
    Golden.assertMatches("page-bare.txt", BARE.text());
  }

  @Test
  void render_anyLocale_sameBytes() {
    byte[] expected = Page.render(SampleReport.full());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertArrayEquals(expected, Page.render(SampleReport.full()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void render_reportReadFromJson_sameText() {
    Report read = ReportJson.read(ReportJson.write(SampleReport.full()));
    assertEquals(FULL.text(), Markup.of(read).text());
  }

  @Test
  void page_needsNothingElse() {
    for (Markup page : List.of(FULL, BARE)) {
      assertEquals(List.of(), page.elements("script"));
      assertEquals(List.of(), page.elements("img"));
      assertEquals(
          List.of("data:,"),
          page.elements("link").stream().map(link -> link.getAttribute("href")).toList());
      String style = page.elements("style").getFirst().getTextContent();
      assertFalse(style.contains("url(") || style.contains("@import"), style);
    }
  }

  @Test
  void anchors_leadSomewhere() {
    for (Markup page : List.of(FULL, BARE)) {
      Set<String> ids = new HashSet<>();
      page.elements("*").stream()
          .map(element -> element.getAttribute("id"))
          .filter(id -> !id.isEmpty())
          .forEach(id -> assertTrue(ids.add(id), "twice: " + id));
      for (Element link : page.elements("a")) {
        String target = link.getAttribute("href");
        assertTrue(target.startsWith("#") && ids.contains(target.substring(1)), target);
      }
      for (Element element : page.elements("*")) {
        for (String id : element.getAttribute("aria-labelledby").split(" ")) {
          assertTrue(id.isEmpty() || ids.contains(id), id);
        }
      }
    }
  }

  @Test
  void tables_haveCaptionsAndScopes() {
    assertTrue(FULL.elements("table").size() >= 15);
    for (Element table : FULL.elements("table")) {
      assertFalse(Markup.within(table, "caption").getFirst().getTextContent().isBlank());
      for (Element head : Markup.within(table, "th")) {
        assertTrue(
            Set.of("row", "col").contains(head.getAttribute("scope")), table.getTextContent());
      }
      int columns = Markup.within(Markup.within(table, "thead").getFirst(), "th").size();
      for (Element row : Markup.within(table, "tr")) {
        assertEquals(columns, Markup.within(row, "th").size() + Markup.within(row, "td").size());
      }
    }
  }

  @Test
  void charts_haveNamesAndWords() {
    assertEquals(8, FULL.elements("svg").size());
    for (Element chart : FULL.elements("svg")) {
      assertEquals("img", chart.getAttribute("role"));
      assertFalse(Markup.within(chart, "title").getFirst().getTextContent().isBlank());
      assertFalse(Markup.within(chart, "desc").getFirst().getTextContent().isBlank());
    }
    for (Element figure : FULL.elements("figure")) {
      assertFalse(Markup.within(figure, "figcaption").getFirst().getTextContent().isBlank());
      assertFalse(Markup.within(figure, "table").isEmpty());
    }
  }

  @Test
  void headings_skipNoLevel() {
    int level = 0;
    for (Element element : FULL.elements("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertTrue(next <= level + 1, element.getTextContent());
        level = next;
      }
    }
    assertEquals(1, FULL.elements("h1").size());
  }

  @Test
  void missingFigure_saysWhyAndLeadsToItsGap() {
    Element puell =
        FULL.elements("a").stream()
            .filter(link -> link.getAttribute("title").startsWith("365 days"))
            .findFirst()
            .orElseThrow();
    assertEquals("n/a: 365 days of history are needed, 232 are at hand", puell.getTextContent());
    String gap = puell.getAttribute("href").substring(1);
    Element row =
        FULL.elements("tr").stream()
            .filter(candidate -> candidate.getAttribute("id").equals(gap))
            .findFirst()
            .orElseThrow();
    assertTrue(row.getTextContent().startsWith("hashrate.puell"), row.getTextContent());
  }

  @Test
  void markupInData_isShownNotRun() {
    String evil = "<script>alert(1)</script>\"'&]]>";
    String quoted = evil.replace("\"", "\\\"");
    String json = new String(ReportJson.write(SampleReport.full()), UTF_8);
    for (String data :
        List.of("se1", "Antminer S21", "Fluidstack", "Russia", "mining-pue", "smard")) {
      json = json.replace("\"" + data + "\"", "\"" + data + quoted + "\"");
    }
    json = json.replace("\"headline\": \"", "\"headline\": \"" + quoted);
    Markup page = Markup.of(ReportJson.read(json.getBytes(UTF_8)));
    assertEquals(List.of(), page.elements("script"));
    String text = page.text();
    for (String data : List.of("se1", "Antminer S21", "Fluidstack", "Russia", "smard")) {
      assertTrue(text.contains(data + evil), data);
    }
    assertTrue(page.elements("svg").getLast().getTextContent().contains("Antminer S21" + evil));
  }
}
