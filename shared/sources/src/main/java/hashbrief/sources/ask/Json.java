package hashbrief.sources.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hashbrief.sources.ask.UpstreamException.Category;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value of an answer that knows where it stands, so that every refusal can name the place. */
public final class Json {
  private static final int LONGEST_NUMBER = 50;
  private static final int LONGEST_NAME = 1000;
  private static final int DEEPEST = 50;
  // The largest answers have under 400,000; a tree of more may be all that a small heap holds.
  private static final long MOST_TOKENS = 1_000_000;
  private static final int SHOWN = 60;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNestingDepth(DEEPEST)
                          .maxNameLength(LONGEST_NAME)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final long LAST_HEIGHT = 33 * 210_000L;
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
      throw wrong(place + ": an object is expected, not " + shown());
    }
    JsonNode child = node.get(field);
    return child == null || child.isNull()
        ? Optional.empty()
        : Optional.of(new Json(child, place + "." + field));
  }

  /** All fields of an object in the order of the answer; null values included. */
  public Map<String, Json> fields() throws UpstreamException {
    if (!node.isObject()) {
      throw wrong(place + ": an object is expected, not " + shown());
    }
    Map<String, Json> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> fields.put(e.getKey(), new Json(e.getValue(), place + "." + e.getKey())));
    return fields;
  }

  /** The items of an array; null items included. */
  public List<Json> items() throws UpstreamException {
    if (!node.isArray()) {
      throw wrong(place + ": an array is expected, not " + shown());
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

  /** Height of a block: the subsidy ends with the 33rd halving, and no chain is longer yet. */
  public long height() throws UpstreamException {
    long height = count();
    if (height < 0 || height >= LAST_HEIGHT) {
      throw wrong(place + ": a height of a block is expected, not " + shown());
    }
    return height;
  }

  /** A count in the range of int. */
  public int number32() throws UpstreamException {
    long count = count();
    if (count != (int) count) {
      throw wrong(place + ": a whole number of at most 32 bits is expected, not " + shown());
    }
    return (int) count;
  }

  /** Unix seconds between 1970 and 2100: milliseconds, for one, are refused. */
  public Instant time() throws UpstreamException {
    return time(ChronoUnit.SECONDS);
  }

  /** A time between 1970 and 2100, counted in the unit from 1970 on. */
  public Instant time(ChronoUnit unit) throws UpstreamException {
    long count = count();
    long most = LAST_SECOND * (ChronoUnit.SECONDS.getDuration().dividedBy(unit.getDuration()));
    if (count < 0 || count > most) {
      throw wrong(
          place
              + ": a time in "
              + unit.toString().toLowerCase(Locale.ROOT)
              + " is expected, not "
              + shown());
    }
    return Instant.EPOCH.plus(count, unit);
  }

  /** What {@code parse} makes of the text; a {@link DateTimeException} refuses it. */
  public <T> T parsed(String allowed, Function<String, T> parse) throws UpstreamException {
    try {
      return parse.apply(text());
    } catch (DateTimeException e) {
      throw wrong(place + ": " + allowed + " is expected, not " + shown());
    }
  }

  /** The last day of a month such as 2026-01. */
  public LocalDate lastDayOfMonth() throws UpstreamException {
    return parsed("a month", PlainText::lastDayOfMonth);
  }

  /** A day such as 2026-01-18. */
  public LocalDate date() throws UpstreamException {
    return parsed("a day", PlainText::day);
  }

  /** The UTC day of {@link #time}. */
  public LocalDate day() throws UpstreamException {
    return LocalDate.ofInstant(time(), ZoneOffset.UTC);
  }

  public String text() throws UpstreamException {
    if (!node.isTextual()) {
      throw wrong(place + ": a text is expected, not " + shown());
    }
    return PlainText.of(node.textValue());
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
    if (node.isNumber() || node.isTextual() && node.textValue().length() <= LONGEST_NUMBER) {
      try {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(node.textValue().strip());
      } catch (NumberFormatException e) {
        throw wrong(place + ": a number is expected, not " + shown());
      }
    }
    throw wrong(place + ": a number is expected, not " + shown());
  }

  // Of a tree only its kind: a whole answer must not be written out to be cut.
  private String shown() {
    if (node.isContainerNode()) {
      return node.isArray() ? "an array" : "an object";
    }
    if (node.isTextual() && node.textValue().length() > SHOWN) {
      return '"' + node.textValue().substring(0, SHOWN) + "...";
    }
    return node.toString();
  }

  private static UpstreamException wrong(String message) {
    return new UpstreamException(Category.WRONG_CONTENT, message);
  }
}
