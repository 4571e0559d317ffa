package hashbrief.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {

  private static final String FULL = new String(ReportJson.write(SampleReport.full()), UTF_8);
  private static final Map<Type, String> TYPES =
      Map.of(
          double.class, "number",
          Double.class, "number",
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          Long.class, "integer",
          boolean.class, "boolean",
          String.class, "string",
          LocalDate.class, "string",
          Instant.class, "string");

  private final Set<String> seen = new HashSet<>();
  private JsonNode definitions;

  @Test
  void samples_areValid() {
    ReportSchema.validate(ReportJson.write(SampleReport.full()));
    ReportSchema.validate(ReportJson.write(SampleReport.bare()));
  }

  @Test
  void schema_listsExactlyTheComponentsOfTheRecords() throws Exception {
    JsonNode schema = new ObjectMapper().readTree(ReportSchema.text());
    definitions = schema.get("$defs");
    compare(Report.class, schema);
    assertEquals(seen, Set.copyOf(names(definitions)), "definitions without a record");
  }

  private void compare(Class<?> type, JsonNode object) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> expected = Arrays.stream(components).map(RecordComponent::getName).toList();
    assertEquals(expected, names(object.get("properties")), type.getName());
    List<String> required = new ArrayList<>();
    object.get("required").forEach(name -> required.add(name.asText()));
    assertEquals(expected, required, type.getName());
    assertEquals("false", object.get("additionalProperties").asText(), type.getName());
    for (RecordComponent component : components) {
      JsonNode property = object.get("properties").get(component.getName());
      String where = type.getSimpleName() + "." + component.getName();
      assertTrue(property.path("description").asText().length() > 5, where);
      compare(component.getGenericType(), property, false, where);
    }
  }

  private void compare(Type type, JsonNode property, boolean nullable, String where) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Reading.class || generic.getRawType() == Optional.class) {
        compare(arguments[0], property, true, where);
      } else if (generic.getRawType() == List.class) {
        assertEquals("array", property.path("type").asText(), where);
        compare(arguments[0], property.get("items"), false, where);
      } else {
        assertEquals("object", property.path("type").asText(), where);
        compare(arguments[1], property.get("additionalProperties"), false, where);
      }
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      JsonNode reference = nullable ? property.get("anyOf").get(0) : property;
      assertEquals("#/$defs/" + plain.getSimpleName(), reference.path("$ref").asText(), where);
      assertEquals(nullable, "null".equals(property.at("/anyOf/1/type").asText()), where);
      if (seen.add(plain.getSimpleName())) {
        compare(plain, definitions.get(plain.getSimpleName()));
      }
    } else if (plain.isEnum()) {
      List<String> values = new ArrayList<>();
      property.get("enum").forEach(value -> values.add(value.asText()));
      List<String> expected = new ArrayList<>();
      Arrays.stream(plain.getEnumConstants()).forEach(c -> expected.add(Words.name((Enum<?>) c)));
      if (nullable) {
        expected.add("null");
      }
      assertEquals(expected, values, where);
    } else if (!property.has("const")) {
      String expected = TYPES.get(plain);
      assertEquals(
          nullable ? "[\"" + expected + "\",\"null\"]" : "\"" + expected + "\"",
          property.path("type").toString(),
          where);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
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
          "id": "ai-steadier"    | "id": "ai-is-steadier"  | /claims/10/id
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
        FULL.replace("\"blocks7\": 959", "\"blocks7\": 0").replace("\"z\":", "\"zz\":");
    var refused =
        assertThrows(
            ReportFormatException.class, () -> ReportSchema.validate(damaged.getBytes(UTF_8)));
    assertTrue(refused.getMessage().contains("5 violation(s)"), refused.getMessage());
  }
}
