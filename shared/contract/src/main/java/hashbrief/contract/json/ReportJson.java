package hashbrief.contract.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as report.json: UTF-8, two spaces, keys in the order of the records. */
public final class ReportJson {

  private static final String VERSION = "schemaVersion";
  private static final String GAPS = "gaps";

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Shapes())
          .enumNamingStrategy(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // An unordered map would change the bytes from run to run.
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                  text.setCoercion(shape, CoercionAction.Fail);
                }
              })
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(printer());

  private ReportJson() {}

  /** The same report always gives the same bytes. */
  public static byte[] write(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      WRITER.writeValue(bytes, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /**
   * The report that was written, numbers rounded to 10 significant digits; missing figures carry
   * the reason of their gap.
   *
   * @throws ReportFormatException when the document is not a report of this version
   */
  public static Report read(byte[] json) {
    JsonNode document = tree(json);
    if (!document.isObject()) {
      throw new ReportFormatException("the document is not an object");
    }
    JsonNode version = document.path(VERSION);
    if (!version.isInt() || version.intValue() != Report.SCHEMA_VERSION) {
      throw new ReportFormatException(
          VERSION + " must be " + Report.SCHEMA_VERSION + ", not " + version);
    }
    Gap[] gaps = bind(document.path(GAPS), Gap[].class);
    return bind(new Reasons(List.of(gaps)).told(document, Report.class), Report.class);
  }

  /** The document as it stands. */
  static JsonNode tree(byte[] json) {
    try {
      JsonNode document = MAPPER.readTree(json);
      if (document.isMissingNode()) {
        throw new ReportFormatException("the document is empty");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new ReportFormatException(
          "not JSON at line %s, column %s: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  firstLine(e.getOriginalMessage())),
          e);
    } catch (IOException e) {
      throw new ReportFormatException("not text in UTF-8", e);
    }
  }

  private static <T> T bind(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonMappingException e) {
      String where =
          e.getPath().stream()
              .map(
                  at ->
                      at.getFieldName() == null
                          ? "[" + at.getIndex() + "]"
                          : "." + at.getFieldName())
              .collect(Collectors.joining());
      throw new ReportFormatException(where.replaceFirst("^\\.", "") + ": " + problem(e), e);
    } catch (JsonProcessingException e) {
      throw new ReportFormatException(firstLine(e.getOriginalMessage()), e);
    }
  }

  private static String problem(JsonMappingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          unknown.getPropertyName() + " is none of " + unknown.getKnownPropertyIds();
      case ValueInstantiationException refused when refused.getCause() != null ->
          refused.getCause().getMessage();
      case InvalidFormatException wrong ->
          "must be " + allowed(wrong.getTargetType()) + ", not " + wrong.getValue();
      case MismatchedInputException wrong when wrong.getTargetType() != null ->
          "must be " + allowed(wrong.getTargetType());
      default -> firstLine(e.getOriginalMessage());
    };
  }

  private static String allowed(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Stream.of(type.getEnumConstants()).map(one -> Words.name((Enum<?>) one)).toList();
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "double", "Double" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "a string";
      case "LocalDate" -> "a date such as 2026-01-18";
      case "Instant" -> "a time such as 2026-01-19T06:00:00Z";
      default -> List.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    };
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
