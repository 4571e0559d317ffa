package hashbrief.sources.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hashbrief.sources.ask.UpstreamException.Category;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of an answer that knows where it stands, so that every refusal can name the place. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final long LAST_SECOND = 4_102_444_800L; // 2100-01-01

  private final JsonNode node;
  private final String place;

  private Json(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  /** The whole answer. */
  public static Json of(Body body) throws UpstreamException {
    JsonNode root;
    try {
      root = MAPPER.readTree(body.bytes());
    } catch (JsonProcessingException e) {
      throw wrong(body.url() + ": not JSON (" + e.getOriginalMessage() + ")");
    } catch (IOException e) {
      throw wrong(body.url() + ": not readable (" + e.getMessage() + ")");
    }
    if (root == null || root.isMissingNode()) {
      throw wrong(body.url() + ": an empty answer");
    }
    return new Json(root, body.url() + " $");
  }

  /** The field of an object; absent or null is refused. */
  public Json at(String field) throws UpstreamException {
    return find(field).orElseThrow(() -> wrong(place + "." + field + ": missing"));
  }

  /** The field of an object; empty where absent or null. */
  public Optional<Json> find(String field) throws UpstreamException {
    if (!node.isObject()) {
      throw wrong(place + ": an object is expected, not " + kind());
    }
    JsonNode child = node.get(field);
    return child == null || child.isNull()
        ? Optional.empty()
        : Optional.of(new Json(child, place + "." + field));
  }

  /** All fields of an object in the order of the answer; null values included. */
  public Map<String, Json> fields() throws UpstreamException {
    if (!node.isObject()) {
      throw wrong(place + ": an object is expected, not " + kind());
    }
    Map<String, Json> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> fields.put(e.getKey(), new Json(e.getValue(), place + "." + e.getKey())));
    return fields;
  }

  /** The items of an array; null items included. */
  public List<Json> items() throws UpstreamException {
    if (!node.isArray()) {
      throw wrong(place + ": an array is expected, not " + kind());
    }
    List<Json> items = new ArrayList<>(node.size());
    for (JsonNode item : node) {
      items.add(new Json(item, place + "[" + items.size() + "]"));
    }
    return items;
  }

  /** The item of an array; one beyond its end is refused. */
  public Json item(int index) throws UpstreamException {
    List<Json> items = items();
    if (index >= items.size()) {
      throw wrong(place + ": only " + items.size() + " items, [" + index + "] is expected");
    }
    return items.get(index);
  }

  public boolean isNull() {
    return node.isNull();
  }

  public boolean isArray() {
    return node.isArray();
  }

  public boolean isObject() {
    return node.isObject();
  }

  /** A finite number, written as a number or as a numeric string. */
  public double number() throws UpstreamException {
    double value = decimal().doubleValue();
    if (!Double.isFinite(value)) {
      throw wrong(place + ": a number is expected, not " + shown());
    }
    return value;
  }

  /** A whole number in the range of long: for fields that are documented as counts or times. */
  public long count() throws UpstreamException {
    try {
      return decimal().longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(place + ": a whole number is expected, not " + shown());
    }
  }

  /** Unix seconds between 1970 and 2100: milliseconds, for one, are refused. */
  public Instant time() throws UpstreamException {
    long seconds = count();
    if (seconds < 0 || seconds > LAST_SECOND) {
      throw wrong(place + ": a time in seconds is expected, not " + shown());
    }
    return Instant.ofEpochSecond(seconds);
  }

  /** The UTC day of {@link #time}. */
  public LocalDate day() throws UpstreamException {
    return LocalDate.ofInstant(time(), ZoneOffset.UTC);
  }

  public String text() throws UpstreamException {
    if (!node.isTextual()) {
      throw wrong(place + ": a text is expected, not " + shown());
    }
    return node.textValue();
  }

  public boolean flag() throws UpstreamException {
    if (!node.isBoolean()) {
      throw wrong(place + ": true or false is expected, not " + shown());
    }
    return node.booleanValue();
  }

  /** Where this value stands in its answer. */
  public String place() {
    return place;
  }

  @Override
  public String toString() {
    return shown();
  }

  private BigDecimal decimal() throws UpstreamException {
    if (node.isNumber() || node.isTextual()) {
      try {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(node.textValue().strip());
      } catch (NumberFormatException e) {
        throw wrong(place + ": a number is expected, not " + shown());
      }
    }
    throw wrong(place + ": a number is expected, not " + shown());
  }

  private String kind() {
    return node.isValueNode() ? shown() : node.isArray() ? "an array" : "an object";
  }

  private String shown() {
    String text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  private static UpstreamException wrong(String message) {
    return new UpstreamException(Category.WRONG_CONTENT, message);
  }
}
