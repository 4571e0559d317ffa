package hashbrief.contract.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import hashbrief.core.units.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the document spells what records hold; core itself knows nothing of JSON. */
final class Shapes extends SimpleModule {

  private static final long serialVersionUID = 1;
  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  Shapes() {
    for (Class<?> type :
        List.of(
            double.class,
            Double.class,
            LocalDate.class,
            Instant.class,
            Optional.class,
            Reading.class)) {
      addSerializer(type, new Spelt());
    }
    SimpleDeserializers read = new Wrappers();
    read.addDeserializer(LocalDate.class, new Time<>(LocalDate.class, LocalDate::parse));
    read.addDeserializer(Instant.class, new Time<>(Instant.class, Instant::parse));
    setDeserializers(read);
  }

  private static final class Spelt extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider others)
        throws IOException {
      switch (value) {
        case Double number ->
            out.writeNumber(
                new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString());
        case Reading<?> reading -> others.defaultSerializeValue(reading.orElse(null), out);
        case Optional<?> optional -> others.defaultSerializeValue(optional.orElse(null), out);
        default -> out.writeString(value.toString());
      }
    }
  }

  private static final class Wrappers extends SimpleDeserializers {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription described)
        throws JsonMappingException {
      if (type.hasRawClass(Reading.class)) {
        return new Wrapper(type.containedType(0), Reading::of, null);
      }
      return type.hasRawClass(Optional.class)
          ? new Wrapper(type.containedType(0), Optional::of, Optional.empty())
          : super.findBeanDeserializer(type, config, described);
    }
  }

  /** Around a value that may be absent; {@link Reasons} puts a missing reading in its place. */
  private static final class Wrapper extends JsonDeserializer<Object> {
    private final JavaType content;
    private final Function<Object, Object> around;
    private final Object absent;

    Wrapper(JavaType content, Function<Object, Object> around, Object absent) {
      this.content = content;
      this.around = around;
      this.absent = absent;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return in.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
          ? in.getEmbeddedObject()
          : around.apply(context.readValue(in, content));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return absent;
    }
  }

  private static final class Time<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Function<String, T> parse;

    Time(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) throws IOException {
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, handledType(), e.getMessage());
      }
    }
  }
}
