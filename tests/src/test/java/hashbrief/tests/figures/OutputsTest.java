package hashbrief.tests.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.contract.Path;
import hashbrief.contract.Unit;
import hashbrief.contract.json.ReportJson;
import hashbrief.core.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every declared figure, read back from what readers get, is the one of report.json. */
class OutputsTest {

  private static final Report REPORT = BundledWeeks.report(LocalDate.of(2026, 1, 18));

  private static JsonNode json() throws Exception {
    return new ObjectMapper().readTree(ReportJson.write(REPORT));
  }

  /** What an output says that report.json and the declarations do not, figure by figure. */
  private static List<String> disagreements(List<Figure> figures, Map<String, List<String>> said)
      throws Exception {
    JsonNode json = json();
    List<String> wrong = new ArrayList<>();
    for (Figure figure : figures) {
      for (Path path :
          Stream.concat(
                  Stream.of(figure.path()),
                  figure.interval().stream().flatMap(ends -> Stream.of(ends.low(), ends.high())))
              .toList()) {
        JsonNode stored = json.at("/" + path.toString().replace('.', '/'));
        List<String> all = said.getOrDefault(path.toString(), List.of());
        if (all.isEmpty()) {
          wrong.add(path + " is not there");
        }
        all.stream()
            .filter(words -> !says(words, stored, figure))
            .forEach(words -> wrong.add(path + " is " + stored + ", told as " + words));
      }
    }
    return wrong;
  }

  private static boolean says(String words, JsonNode stored, Figure figure) {
    if (stored.isNull()) {
      return words.equals(figure.absent());
    }
    if (stored.isNumber()) {
      return saysNumber(words, stored.doubleValue() * figure.unit().scale(), figure);
    }
    String plain = stored.isBoolean() ? stored.booleanValue() ? "yes" : "no" : stored.asText();
    return words.equals(plain) || words.equals(plain.replace('-', ' '));
  }

  private static boolean saysNumber(String words, double value, Figure figure) {
    String unit = figure.unit().text().isEmpty() ? "" : "\u202f" + figure.unit().text();
    if (!words.endsWith(unit)) {
      return false;
    }
    String number = words.substring(0, words.length() - unit.length());
    if (!number.matches("[+\u2212]?\\d{1,3}(,\\d{3})*(\\.\\d+)?")) {
      return false;
    }
    int dot = number.indexOf('.');
    int decimals = dot < 0 ? 0 : number.length() - dot - 1;
    double told = Double.parseDouble(number.replace(",", "").replace('\u2212', '-'));
    return decimals == figure.digits()
        && (number.startsWith("+") || !figure.unit().signed() || told <= 0)
        && Math.abs(told - value) <= 0.5000001 * Math.pow(10, -decimals);
  }

  @Test
  void workbook_tellsEveryFigure() throws Exception {
    assertEquals(List.of(), disagreements(Brief.figures(), Told.inWorkbook(REPORT)));
  }

  @Test
  void page_tellsEveryFigure() throws Exception {
    assertEquals(List.of(), disagreements(Brief.figures(), Told.onPage(REPORT)));
  }

  @Test
  void mail_tellsTheKeyFigures_inBothItsParts() throws Exception {
    assertEquals(List.of(), disagreements(Brief.key(), Told.inMail(REPORT)));
    String text = Told.mailText(REPORT);
    for (Figure figure : Brief.key()) {
      String line = "- " + figure.label() + ": " + figure.words(REPORT).orElse(figure.absent());
      assertTrue(text.contains(line), line);
    }
  }

  @Test
  void brokenDeclaration_isFound() throws Exception {
    String path = "hashrate.sma7EhPerS";
    List<Figure> broken =
        List.of(
            Figure.of(path, "Hash rate", Unit.PH_PER_S, "in another unit"),
            Figure.of(path, "Hash rate", Unit.EH_PER_S, "with other digits").digits(2),
            Figure.of("hashrate.sma30EhPerS", "Hash rate", Unit.CHANGE, "as another figure"));
    for (Map<String, List<String>> said : List.of(Told.inWorkbook(REPORT), Told.onPage(REPORT))) {
      List<String> wrong = disagreements(broken, said);
      assertTrue(wrong.size() >= broken.size(), wrong.toString());
    }
    assertEquals(
        List.of(path + " is not there"),
        disagreements(List.of(Brief.figure(path)), Map.of()).subList(0, 1));
  }
}
