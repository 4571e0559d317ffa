package hashbrief.render.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.Brief;
import hashbrief.contract.Column;
import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import hashbrief.contract.json.ReportJson;
import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import hashbrief.core.words.Words;
import hashbrief.render.Golden;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    byte[] expected = PageWriter.render(SampleReport.full());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertArrayEquals(expected, PageWriter.render(SampleReport.full()));
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
            Set.of("row", "col", "colgroup").contains(head.getAttribute("scope")),
            table.getTextContent());
      }
      Element first = Markup.within(Markup.within(table, "thead").getFirst(), "tr").getFirst();
      int columns =
          Markup.within(first, "th").stream().mapToInt(head -> span(head, "colspan")).sum();
      for (Element row : Markup.within(Markup.within(table, "tbody").getFirst(), "tr")) {
        assertEquals(columns, Markup.within(row, "th").size() + Markup.within(row, "td").size());
      }
    }
  }

  private static int span(Element head, String attribute) {
    return head.hasAttribute(attribute) ? Integer.parseInt(head.getAttribute(attribute)) : 1;
  }

  @Test
  void groupOfColumns_isNamedOnceAboveItsMarkets() {
    Element table =
        FULL.elements("table").stream()
            .filter(one -> one.getTextContent().contains("Cash margin by rig and market"))
            .findFirst()
            .orElseThrow();
    Element group =
        Markup.within(table, "th").stream()
            .filter(head -> head.getAttribute("scope").equals("colgroup"))
            .findFirst()
            .orElseThrow();
    assertEquals("Cash margin, USD/PH/day", group.getTextContent());
    assertEquals(SampleReport.full().energy().markets().size(), span(group, "colspan"));
  }

  @Test
  void everyFigure_standsThereWithItsNumberAndUnit() {
    for (Report report : List.of(SampleReport.full(), SampleReport.bare())) {
      Map<String, List<Element>> byPath = Markup.of(report).byPath();
      for (Figure figure : Brief.figures()) {
        List<Element> shown = byPath.getOrDefault(figure.path().toString(), List.of());
        assertFalse(shown.isEmpty(), figure.path() + " is not on the page");
        for (Element element : shown) {
          assertEquals(
              figure.bare(report).orElse(figure.absent()),
              element.getTextContent(),
              figure.path().toString());
          if (figure.value(report).orElse("") instanceof Number
              && !figure.unit().text().isEmpty()) {
            assertTrue(
                element.getParentNode().getTextContent().contains(" " + figure.unit().text()),
                figure.path() + " lacks its unit");
          }
        }
      }
    }
  }

  @Test
  void everyCell_standsThereUnderItsPath() {
    Report report = SampleReport.full();
    Map<String, List<Element>> byPath = FULL.byPath();
    for (Section section : Brief.sections()) {
      for (Table table : section.tables()) {
        Table.Grid grid = table.grid(report);
        for (Table.Row row : grid.rows()) {
          for (int i = 0; i < row.cells().size(); i++) {
            Column column = grid.columns().get(i);
            String place = table.place(column, row.key());
            String text = column.bare(row.cells().get(i)).orElse("");
            assertTrue(
                byPath.getOrDefault(place, List.of()).stream()
                    .anyMatch(
                        cell -> text.isEmpty() || cell.getTextContent().equals(Words.plain(text))),
                place);
          }
        }
      }
    }
    assertEquals(
        "71.9", byPath.get("energy.markets[se1].meanUsdPerMwh").getFirst().getTextContent());
  }

  @Test
  void missingNumber_neverLacksItsReason() {
    for (Markup page : List.of(FULL, BARE)) {
      for (Element cell : page.elements("td")) {
        if (cell.getTextContent().equals("\u2013")) {
          String path = cell.getAttribute("data-path");
          assertTrue(path.matches("(sources|assumptions|context|claims)\\b.*"), path);
        }
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
      Element caption = Markup.within(figure, "figcaption").getFirst();
      assertTrue(Markup.within(caption, "a").getFirst().getAttribute("href").startsWith("#table-"));
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
  void unseenCharactersInData_areGone() {
    String json = new String(ReportJson.write(SampleReport.full()), UTF_8);
    String report = json.replace("\"Fluidstack\"", "\"Fluid\\u202estack\\u001b[31m\\u0085\"");
    String page = new String(PageWriter.render(ReportJson.read(report.getBytes(UTF_8))), UTF_8);
    assertTrue(page.contains("Fluidstack [31m "), "the text itself stays");
    assertFalse(page.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)));
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
