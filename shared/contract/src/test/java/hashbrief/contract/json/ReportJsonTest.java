package hashbrief.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportJsonTest {

  private static final String FULL = new String(ReportJson.write(SampleReport.full()), UTF_8);

  @Test
  void write_readAgain_sameBytes() {
    for (Report report : new Report[] {SampleReport.full(), SampleReport.bare()}) {
      byte[] once = ReportJson.write(report);
      assertArrayEquals(once, ReportJson.write(ReportJson.read(once)));
    }
  }

  @Test
  void read_keepsFiguresToTenDigits() {
    Report report = ReportJson.read(FULL.getBytes(UTF_8));
    assertEquals(997.5231639, report.hashrate().sma7EhPerS());
    assertEquals(146472570600000.0, report.difficulty().current());
    assertEquals(933408, report.difficulty().next().get().height());
    assertEquals(0.0, report.hashprice().attribution30d().get().subsidy());
    assertEquals(SampleReport.full().claims(), report.claims());
    assertEquals(SampleReport.full().sources(), report.sources());
    assertEquals(SampleReport.full().assumptions(), report.assumptions());
    assertEquals(SampleReport.full().context(), report.context());
    assertEquals(Verdict.WITHIN_NOISE, report.claims().getFirst().verdict());
  }

  @Test
  void read_missingFigure_carriesTheReasonOfItsGap() {
    Report full = ReportJson.read(FULL.getBytes(UTF_8));
    assertEquals(
        Reading.missing("365 days of history are needed, 232 are at hand"),
        full.hashrate().puell());
    assertEquals(
        Reading.missing("no price of this rig is published"),
        full.profitability().rigs().get(3).costUsdPerPhDay().capital());
    assertEquals(
        Reading.missing("its price was published (later)"),
        full.profitability().rigs().getLast().costUsdPerPhDay().capital());
    assertEquals(Reading.missing("7 complete days are needed"), full.history().get(3).sma7EhPerS());
    Report bare = ReportJson.read(ReportJson.write(SampleReport.bare()));
    assertEquals(Reading.missing("no source answered"), bare.hashprice().attribution30d());
    assertEquals(
        Reading.missing("no source answered"), bare.profitability().losingShare().get("de-lu"));
    assertEquals(Reading.missing("the report gives no reason"), bare.hashrate().ribbon());
  }

  @Test
  void write_layout() {
    assertTrue(FULL.startsWith("{\n  \"schemaVersion\": 2,\n  \"asOf\": \"2026-01-18\",\n"), FULL);
    assertTrue(FULL.endsWith("]\n}\n"));
    assertTrue(FULL.contains("\"verdict\": \"not-supported\""));
    assertTrue(FULL.contains("\"puell\": null"));
    assertTrue(FULL.contains("\"btcPerPhDay\": 0.0004311417448,"));
    assertTrue(FULL.contains("\"retrievedAt\": \"2026-01-19T06:00:12Z\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schemaVersion": 2          | "schemaVersion": 1     | schemaVersion must be 2, not 1
          "asOf": "2026-01-18"        | "asOf": "2026-02-30"   | asOf: must be a date
          "revision": 1               | "revision": 1.5        | revision: must be a whole number
          "revision": 1               | "revision": 4294967297 | revision: Numeric value (4294967297) out of range of int
          "revision": 1,              | ''                     | revision: absent
          "blocks7": 959              | "blocks7": "959"       | hashrate.blocks7: must be a whole
          "verdict": "supported"      | "verdict": "proven"    | claims[1].verdict: must be one of [supported
          "puell": null               | "puell": 1e999         | hashrate.puell: must be a finite
          "puell": null               | "puel": null           | hashrate.puell: absent
          "puell": null               | "puell": null, "x": 1  | hashrate.x: x is none of [
          "history": [                | "history": [null,      | history[0]: must be an object
          "headline": "               | "headline": 1, "": "   | headline: must be a string, not 1
          "sma7Below": true           | "sma7Below": null      | hashrate.threshold.sma7Below: must be
          "revision": 1,              | "revision": 1 "x": 2,  | not JSON at line 4
          "revision": 1,              | "asOf": 1,             | Duplicate field 'asOf'
          """)
  void read_damaged_saysWhatAndWhere(String from, String to, String message) {
    String damaged = FULL.replaceFirst(java.util.regex.Pattern.quote(from), to);
    var refused =
        assertThrows(ReportFormatException.class, () -> ReportJson.read(damaged.getBytes(UTF_8)));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"'',empty", "[],not an object", "{} {},Trailing token", "{\"a\":,not JSON"})
  void read_noReport_refused(String text, String message) {
    var refused =
        assertThrows(ReportFormatException.class, () -> ReportJson.read(text.getBytes(UTF_8)));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }
}
