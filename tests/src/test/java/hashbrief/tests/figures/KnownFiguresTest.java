package hashbrief.tests.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hashbrief.contract.json.ReportJson;
import hashbrief.contract.json.ReportSchema;
import hashbrief.core.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of three weeks, computed a second time with SciPy, and the figures of the brief. */
class KnownFiguresTest {

  private static final double WITHIN = 1e-6; // of the figure; the contract asks for 1e-4

  /** What names an element of a list in the vectors. */
  private static final List<String> NAMES = List.of("id", "model", "date");

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-18", "2026-01-17", "2025-12-31"})
  void report_ofABundledWeek_agreesWithTheSecondCalculation(String day) throws Exception {
    byte[] json = ReportJson.write(BundledWeeks.report(LocalDate.parse(day)));
    ReportSchema.validate(json);
    JsonNode report = new ObjectMapper().readTree(json);
    List<String> lines = vectors(day);
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      int comma = line.lastIndexOf(',');
      String path = line.substring(1, comma - 1);
      String expected = line.substring(comma + 1);
      if (!agrees(at(report, path), expected)) {
        wrong.add(path + ": " + at(report, path) + ", second calculation " + expected);
      }
    }
    assertTrue(lines.size() > 490, "figures compared: " + lines.size());
    assertEquals(List.of(), wrong);
  }

  private static List<String> vectors(String day) throws Exception {
    try (var in = KnownFiguresTest.class.getResourceAsStream("/vectors/" + day + ".csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> line.startsWith("\"")).toList();
    }
  }

  private static boolean agrees(JsonNode found, String expected) {
    if (found.isNumber()) {
      double value = Double.parseDouble(expected);
      return Math.abs(found.doubleValue() - value) <= WITHIN * Math.max(Math.abs(value), 1e-3);
    }
    return found.asText().equals(expected);
  }

  private static JsonNode at(JsonNode from, String path) {
    JsonNode node = from;
    for (String part : path.split("/")) {
      node = node.isArray() ? element(node, part) : node.path(part);
    }
    return node;
  }

  private static JsonNode element(JsonNode list, String name) {
    for (JsonNode one : list) {
      boolean named =
          NAMES.stream().anyMatch(key -> one.path(key).asText().equals(name))
              || (one.path("lessor").asText() + "+" + one.path("tenant").asText()).equals(name);
      if (named) {
        return one;
      }
    }
    return list.path(-1);
  }

  @Test
  void brief_ofJanuary2026_isWhatWasReported() {
    Report report = BundledWeeks.report(LocalDate.parse("2026-01-18"));
    var rate = report.hashrate();
    assertEquals(997.523, rate.sma7EhPerS(), 0.0997);
    assertEquals(959, rate.blocks7());
    assertEquals(935.38, rate.sma7Low95EhPerS(), 0.05);
    assertEquals(1062.71, rate.sma7High95EhPerS(), 0.05);
    assertEquals(978.800, rate.weekLow().sma7EhPerS(), 0.0978);
    assertEquals(LocalDate.parse("2026-01-17"), rate.weekLow().date());
    assertEquals(LocalDate.parse("2025-09-07"), rate.weekLow().lowestSince().get());
    assertEquals(132, rate.weekLow().lowestForDays().get());
    assertEquals(1151.461, rate.peak().sma7EhPerS(), 0.115);
    assertEquals(LocalDate.parse("2025-10-18"), rate.peak().date());
    assertEquals(-0.13369, rate.peak().drawdown(), 0.00001);
    assertEquals(-3.24, rate.peak().z().get(), 0.005);
    assertEquals(0.5285, rate.threshold().probabilityBelow(), 0.00005);
    assertEquals(4, report.difficulty().decreasesSincePeak());
    assertEquals(-0.041, report.difficulty().next().get().change(), 0.0005);
    assertEquals(-0.066, report.difficulty().next().get().low95(), 0.0005);
    assertEquals(-0.015, report.difficulty().next().get().high95(), 0.0005);
    assertEquals(40.64, report.hashprice().usdPerPhDay().get(), 0.005);
    assertEquals(37.67, report.hashprice().monthAgoUsdPerPhDay().get(), 0.005);
  }

  @Test
  void everyBundledDay_givesAValidReport() {
    LocalDate first = LocalDate.parse("2025-06-07");
    Stream.iterate(first, day -> day.plusDays(19))
        .limit(13)
        .forEach(day -> ReportSchema.validate(ReportJson.write(BundledWeeks.report(day))));
  }
}
