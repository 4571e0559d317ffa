package hashbrief.tests.figures;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.core.report.Report;
import hashbrief.render.mail.Letter;
import hashbrief.render.page.PageWriter;
import hashbrief.render.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What readers get, by the path of the figure: value and unit as they stand there. */
final class Told {

  private static final String SPACE = "\u202f";
  private static final String TRILLIONTH = ",,,,";
  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  static {
    SHOWN.setUseCachedValuesForFormulaCells(true);
  }

  private static final Letter.Links LINKS =
      new Letter.Links(
          URI.create("https://example.org/r"), URI.create("https://example.org/u"), 7, true);

  private Told() {}

  static Map<String, List<String>> onPage(Report report) throws Exception {
    return marked(PageWriter.render(report));
  }

  static Map<String, List<String>> inMail(Report report) throws Exception {
    return marked(letter(report).html().getBytes(StandardCharsets.UTF_8));
  }

  static String mailText(Report report) {
    return letter(report).text();
  }

  private static Letter letter(Report report) {
    return Letter.of(report, ZoneOffset.UTC, LINKS);
  }

  /** Elements with {@code data-path} hold the figure; its unit follows. */
  private static Map<String, List<String>> marked(byte[] html) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html))
            .getElementsByTagName("*");
    Map<String, List<String>> told = new HashMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("data-path")) {
        add(told, element.getAttribute("data-path"), element.getTextContent(), unit(element));
      }
    }
    return told;
  }

  /** Of {@code 935.4 to 1,062.7 EH/s} both ends are in the unit that stands once. */
  private static String unit(Element figure) {
    StringBuilder text = new StringBuilder();
    for (Node next = figure.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element element) {
        if (element.hasAttribute("data-path")) {
          return text.toString().strip().equals("to") ? unit(element) : "";
        }
        if (!element.getTagName().equals("span")
            || element.getAttribute("class").equals("hidden")) {
          break;
        }
      }
      text.append(next.getTextContent());
    }
    return text.toString();
  }

  /** The sheet with a row for each figure names its path in the last column. */
  static Map<String, List<String>> inWorkbook(Report report) throws IOException {
    Map<String, List<String>> told = new HashMap<>();
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.write(report)))) {
      List<String> heads = List.of();
      for (Row row : book.getSheet("Summary")) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
          cells.add(shown(row.getCell(i)));
        }
        if (cells.contains("Path")) {
          heads = cells;
        } else if (cells.size() == heads.size() && !cells.getLast().isEmpty()) {
          String unit = cells.get(heads.indexOf("Unit"));
          String path = cells.getLast();
          add(told, path, cells.get(heads.indexOf("Value")), unit);
          Figure.Interval ends = Brief.figure(path).interval().orElse(null);
          if (ends != null) {
            add(told, ends.low().toString(), cells.get(heads.indexOf("Low")), unit);
            add(told, ends.high().toString(), cells.get(heads.indexOf("High")), unit);
          }
        }
      }
    }
    return told;
  }

  private static String shown(Cell cell) {
    String format = cell == null ? "" : cell.getCellStyle().getDataFormatString();
    // POI's formatter knows no commas that divide where a format has a part for what is below zero.
    return format.contains(TRILLIONTH)
        ? SHOWN.formatRawCellContents(
            cell.getNumericCellValue() / 1e12, 0, format.replace(TRILLIONTH, ""))
        : SHOWN.formatCellValue(cell);
  }

  private static void add(Map<String, List<String>> told, String path, String value, String unit) {
    String plain = unit.replace(SPACE, "").strip();
    told.computeIfAbsent(path, any -> new ArrayList<>())
        .add(plain.isEmpty() ? value : value + SPACE + plain);
  }
}
