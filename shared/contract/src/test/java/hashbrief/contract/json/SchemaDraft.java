package hashbrief.contract.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.contract.Table;
import hashbrief.contract.Unit;
import hashbrief.core.WeeklyReport;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema of report.json: shapes from the records, titles, units and ranges as declared. */
final class SchemaDraft {

  private record Meaning(String title, String description, Unit unit) {}

  private static final int HISTORY_DAYS = 400;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Meaning> meanings = new HashMap<>();

  SchemaDraft() {
    for (Figure figure : Brief.figures()) {
      mean(figure.path().toString(), figure.label(), figure.definition(), figure.unit());
      figure
          .interval()
          .ifPresent(
              ends -> {
                String between = " of " + figure.label() + ", " + ends.kind();
                mean(ends.low().toString(), "Low", "lower end" + between, figure.unit());
                mean(ends.high().toString(), "High", "upper end" + between, figure.unit());
              });
    }
    for (Table table : Brief.tables()) {
      table
          .columns()
          .forEach(one -> mean(table.path(one), one.label(), one.definition(), one.unit()));
      mean(table.rows().toString(), table.title(), table.note(), Unit.NONE);
    }
    Brief.rest().forEach((path, words) -> mean(path, "", words, Unit.NONE));
  }

  private void mean(String path, String title, String description, Unit unit) {
    meanings.putIfAbsent(path.replaceAll("[\\[\\]{}]", ""), new Meaning(title, description, unit));
  }

  ObjectNode draft() {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:hashbrief:report:" + Report.SCHEMA_VERSION);
    schema.put("title", "Hashbrief report");
    schema.put(
        "description",
        "The weekly brief on Bitcoin's hash rate. Names end in their unit; ratios are fractions"
            + " (0.05 is 5 %); times are UTC; an absent figure is null and gaps says why.");
    schema.setAll(of(Report.class, "", false));
    property(schema, "schemaVersion").put("const", Report.SCHEMA_VERSION);
    property(schema, "revision").put("minimum", 1);
    property(items(schema, "sources"), "sha256").put("pattern", "^[0-9a-f]{64}$");
    ArrayNode ids = property(items(schema, "claims"), "id").putArray("enum");
    WeeklyReport.claimIds().forEach(ids::add);
    property(schema, "history").put("maxItems", HISTORY_DAYS);
    property(items(schema, "history"), "blocks").put("minimum", 1);
    property(property(schema, "hashrate"), "blocks7").put("minimum", 1);
    return schema;
  }

  private static ObjectNode items(ObjectNode schema, String name) {
    return (ObjectNode) property(schema, name).get("items");
  }

  private static ObjectNode property(ObjectNode schema, String name) {
    return (ObjectNode) schema.get("properties").get(name);
  }

  private ObjectNode of(Type type, String path, boolean nullable) {
    ObjectNode schema =
        switch (type) {
          case ParameterizedType wrapper
              when wrapper.getRawType() == Reading.class
                  || wrapper.getRawType() == Optional.class ->
              of(wrapper.getActualTypeArguments()[0], path, true);
          case ParameterizedType list when list.getRawType() == List.class ->
              shape("array", false).set("items", of(last(list), path, false));
          case ParameterizedType map ->
              shape("object", false).set("additionalProperties", of(last(map), path, false));
          case Class<?> record when record.isRecord() -> record(record, path, nullable);
          case Class<?> constants when constants.isEnum() -> constants(constants, nullable);
          case Class<?> plain -> plain(plain, nullable, meanings.get(path));
          default -> throw new IllegalArgumentException(path + ": " + type);
        };
    Meaning meaning = meanings.get(path);
    if (meaning != null && !schema.has("description")) {
      describe(schema, meaning);
    }
    return schema;
  }

  private static void describe(ObjectNode schema, Meaning meaning) {
    if (!meaning.title().isEmpty()) {
      schema.put("title", meaning.title());
    }
    if (!meaning.description().isEmpty()) {
      schema.put("description", meaning.description());
    }
    if (!meaning.unit().text().isEmpty() && !schema.has("items")) {
      schema.put("x-unit", meaning.unit().scale() == 1 ? meaning.unit().text() : "1");
    }
  }

  private static Type last(ParameterizedType type) {
    return type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
  }

  private static ObjectNode shape(String type, boolean nullable) {
    ObjectNode schema = NODES.objectNode();
    if (nullable) {
      schema.putArray("type").add(type).add("null");
    } else {
      schema.put("type", type);
    }
    return schema;
  }

  private ObjectNode record(Class<?> type, String path, boolean nullable) {
    ObjectNode schema = shape("object", nullable);
    schema.put("additionalProperties", false);
    ArrayNode required = schema.putArray("required");
    ObjectNode properties = schema.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      required.add(name);
      String below = path.isEmpty() ? name : path + "." + name;
      properties.set(name, of(component.getGenericType(), below, false));
    }
    return schema;
  }

  private static ObjectNode constants(Class<?> type, boolean nullable) {
    ObjectNode schema = NODES.objectNode();
    ArrayNode values = schema.putArray("enum");
    Stream.of(type.getEnumConstants()).forEach(one -> values.add(Words.name((Enum<?>) one)));
    if (nullable) {
      values.addNull();
    }
    return schema;
  }

  private static ObjectNode plain(Class<?> type, boolean nullable, Meaning meaning) {
    if (type == boolean.class) {
      return shape("boolean", nullable);
    }
    if (type == String.class) {
      return shape("string", nullable).put("minLength", 1);
    }
    if (type == LocalDate.class) {
      return shape("string", nullable)
          .put("format", "date")
          .put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    }
    if (type == Instant.class) {
      return shape("string", nullable).put("format", "date-time");
    }
    boolean broken = type == double.class || type == Double.class;
    ObjectNode schema = shape(broken ? "number" : "integer", nullable);
    switch (meaning == null ? Unit.Range.ANY : meaning.unit().range()) {
      case ANY -> {}
      case ABOVE_ZERO -> schema.put("exclusiveMinimum", 0);
      case FROM_ZERO -> schema.put("minimum", 0);
      case FROM_ZERO_TO_ONE -> schema.put("minimum", 0).put("maximum", 1);
      case ABOVE_MINUS_ONE -> schema.put("exclusiveMinimum", -1);
    }
    return schema;
  }
}
