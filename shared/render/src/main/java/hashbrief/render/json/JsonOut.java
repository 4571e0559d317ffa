package hashbrief.render.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes records by their components. */
final class JsonOut {

  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private JsonOut(JsonGenerator out) {
    this.out = out;
  }

  static byte[] write(Record root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
      generator.setPrettyPrinter(printer());
      new JsonOut(generator).value(root);
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
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

  private void value(Object value) throws IOException {
    switch (value) {
      case Reading.Present<?>(Object known) -> value(known);
      case Reading.Missing<?> _ -> out.writeNull();
      case Optional<?> optional when optional.isEmpty() -> out.writeNull();
      case Optional<?> optional -> value(optional.get());
      case Double number -> out.writeNumber(plain(number));
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Boolean flag -> out.writeBoolean(flag);
      case String text -> out.writeString(text);
      case LocalDate date -> out.writeString(date.toString());
      case Instant instant -> out.writeString(instant.toString());
      case Enum<?> constant -> out.writeString(Words.name(constant));
      case List<?> list -> {
        out.writeStartArray();
        for (Object element : list) {
          value(element);
        }
        out.writeEndArray();
      }
      case Map<?, ?> map -> map(map);
      case Record fields -> fields(fields);
      case null -> throw new IllegalArgumentException("a report holds no null");
      default -> throw new IllegalArgumentException("not part of a report: " + value.getClass());
    }
  }

  // Sorted, because an unordered map would change the bytes from run to run.
  private void map(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.writeFieldName(entry.getKey());
      value(entry.getValue());
    }
    out.writeEndObject();
  }

  private void fields(Record fields) throws IOException {
    out.writeStartObject();
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      out.writeFieldName(component.getName());
      value(Names.get(component, fields));
    }
    out.writeEndObject();
  }

  private static String plain(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a figure: " + number);
    }
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
