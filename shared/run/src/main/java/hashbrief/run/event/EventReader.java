package hashbrief.run.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import hashbrief.run.event.StepEvent.Execution;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a step's event, by streaming: a cold start with data binding takes half a second more. */
public final class EventReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String DATE = "a date such as \"2026-01-18\"";
  private static final String FIELDS =
      "asOf, scheduledTime, bundled, refetch, resend, only, revision, execution, request, comment";

  private Optional<LocalDate> asOf = Optional.empty();
  private Optional<Instant> scheduledTime = Optional.empty();
  private boolean bundled;
  private boolean refetch;
  private boolean resend;
  private List<String> only = List.of();
  private Optional<Integer> revision = Optional.empty();
  private Optional<Execution> execution = Optional.empty();

  private EventReader() {}

  /** The event, or {@link WrongEventException} with one line that says what is wrong. */
  public static StepEvent read(InputStream in, String invocation) throws IOException {
    EventReader reader = new EventReader();
    try (JsonParser json = JSON.createParser(in)) {
      json.nextToken();
      reader.object(json);
    } catch (JsonProcessingException e) {
      throw new WrongEventException("event: not JSON: " + e.getOriginalMessage());
    }
    return new StepEvent(
        reader
            .asOf
            .or(() -> reader.scheduledTime.map(AsOf::at))
            .orElseThrow(() -> new WrongEventException("event: needs asOf or scheduledTime")),
        reader.bundled,
        reader.refetch,
        reader.resend,
        reader.only,
        reader.revision,
        reader.execution,
        invocation);
  }

  private void object(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT, "an object");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field(name, json);
    }
  }

  private void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "asOf" -> asOf = Optional.of(date(json));
      case "scheduledTime" -> scheduledTime = Optional.of(instant(json));
      case "bundled" -> bundled = flag(json);
      case "refetch" -> refetch = flag(json);
      case "resend" -> resend = flag(json);
      case "only" -> only = texts(json);
      case "revision" -> revision = Optional.of(revision(json));
      case "execution" -> execution = Optional.of(execution(json));
      // What the execution was started with: its wishes count, its day is settled by then.
      case "request" -> request(json);
      case "comment", "Comment" -> json.skipChildren();
      default -> throw new WrongEventException("event: unknown " + name + "; allowed: " + FIELDS);
    }
  }

  private void request(JsonParser json) throws IOException {
    Optional<LocalDate> settled = asOf;
    object(json);
    asOf = settled.or(() -> asOf);
  }

  private static Execution execution(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT, "{\"id\": ..., \"name\": ...}");
    Optional<String> id = Optional.empty();
    Optional<String> executionName = Optional.empty();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> id = Optional.of(text(json));
        case "name" -> executionName = Optional.of(text(json));
        default ->
            throw new WrongEventException(
                "event: unknown execution." + name + "; allowed: id, name");
      }
    }
    String called =
        executionName
            .filter(n -> n.matches("[A-Za-z0-9_-]{1,80}"))
            .orElseThrow(
                () ->
                    new WrongEventException(
                        "event: execution.name must be 1 to 80 of A-Z a-z 0-9 _ -"));
    return new Execution(id.orElse(called), called);
  }

  private static LocalDate date(JsonParser json) throws IOException {
    String text = text(json);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongEventException("event: asOf is \"" + text + "\", must be " + DATE);
    }
  }

  private static Instant instant(JsonParser json) throws IOException {
    String text = text(json);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new WrongEventException(
          "event: scheduledTime is \""
              + text
              + "\", must be a time such as \"2026-01-19T06:00:00Z\"");
    }
  }

  private static int revision(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_NUMBER_INT, "a whole number");
    int number = json.getIntValue();
    if (number < 1) {
      throw new WrongEventException("event: revision is " + number + ", must be 1 or more");
    }
    return number;
  }

  private static boolean flag(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_TRUE) {
      expect(json, JsonToken.VALUE_FALSE, "true or false");
    }
    return json.getBooleanValue();
  }

  private static List<String> texts(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY, "a list of addresses");
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text(json));
    }
    return List.copyOf(texts);
  }

  private static String text(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_STRING, "a text");
    return json.getText();
  }

  private static void expect(JsonParser json, JsonToken token, String allowed) throws IOException {
    if (json.currentToken() != token) {
      String name = json.currentName() == null ? "" : json.currentName() + " ";
      throw new WrongEventException("event: " + name + "must be " + allowed);
    }
  }
}
