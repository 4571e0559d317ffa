package hashbrief.run.steps;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a step gives to the next one: keys and counts, never data.
 *
 * @param keys what was written, by kind
 * @param counts for the metrics and for the choices of the state machine
 * @param sources ids of the sources that delivered
 * @param troubles what the owner has to know although the step succeeded
 */
public record StepAnswer(
    LocalDate asOf,
    int revision,
    Map<String, String> keys,
    Map<String, Integer> counts,
    List<String> sources,
    List<String> troubles) {
  private static final JsonFactory JSON = new JsonFactory();

  public void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("asOf", asOf.toString());
      json.writeNumberField("revision", revision);
      json.writeObjectFieldStart("keys");
      for (Map.Entry<String, String> key : keys.entrySet()) {
        json.writeStringField(key.getKey(), key.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("counts");
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        json.writeNumberField(count.getKey(), count.getValue());
      }
      json.writeEndObject();
      writeTexts(json, "sources", sources);
      writeTexts(json, "troubles", troubles);
      json.writeEndObject();
    }
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
