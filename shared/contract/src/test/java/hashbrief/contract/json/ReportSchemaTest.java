package hashbrief.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import hashbrief.contract.sample.Generated;
import hashbrief.contract.sample.SampleReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {

  private static final String FULL = new String(ReportJson.write(SampleReport.full()), UTF_8);

  @Test
  void samples_areValid() {
    ReportSchema.validate(ReportJson.write(SampleReport.full()));
    ReportSchema.validate(ReportJson.write(SampleReport.bare()));
  }

  @Test
  void schema_followsFromRecordsAndDeclarations() throws Exception {
    Path file = Path.of("src/main/resources/hashbrief/contract/report.schema.json");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    String schema = ReportJson.MAPPER.writer(printer).writeValueAsString(new SchemaDraft().draft());
    Generated.assertMatches(file, schema + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schemaVersion": 2     | "schemaVersion": 1      | /schemaVersion
          "asOf": "2026-01-18"   | "asOf": "2026-02-30"    | /asOf
          "revision": 1          | "revision": 0           | /revision
          "revision": 1,         | ''                      | 'revision'
          "revision": 1,         | "revision": 1, "x": 1,  | 'x'
          "blocks": 133          | "blocks": -133          | /history/0/blocks
          "verdict": "supported" | "verdict": "proven"     | /claims/1/verdict
          "feeShare7": 0.        | "feeShare7": 7.         | /hashprice/feeShare7
          "sha256": "9f          | "sha256": "9g           | /sources/0/sha256
          "sma7Below": true      | "sma7Below": "yes"      | /hashrate/threshold/sma7Below
          "puell": null          | "puell": "n/a"          | /hashrate/puell
          "retrievedAt": "2026   | "retrievedAt": "last26  | /sources/1/retrievedAt
          "se1": 0.              | "se1": 17.              | /profitability/losingShare/se1
          "headline": "          | "headline": "", "": "   | /headline
          """)
  void validate_damaged_namesThePlace(String from, String to, String place) {
    String damaged = FULL.replaceFirst(java.util.regex.Pattern.quote(from), to);
    var refused =
        assertThrows(
            ReportFormatException.class, () -> ReportSchema.validate(damaged.getBytes(UTF_8)));
    assertTrue(refused.getMessage().contains(place), refused.getMessage());
  }

  @Test
  void validate_severalViolations_listsAll() {
    String damaged =
        FULL.replace("\"blocks7\": 959", "\"blocks7\": -1").replace("\"z\":", "\"zz\":");
    var refused =
        assertThrows(
            ReportFormatException.class, () -> ReportSchema.validate(damaged.getBytes(UTF_8)));
    assertTrue(refused.getMessage().contains("5 violation(s)"), refused.getMessage());
  }
}
