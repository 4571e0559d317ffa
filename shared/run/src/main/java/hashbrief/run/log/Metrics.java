package hashbrief.run.log;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Metrics as log lines, which CloudWatch turns into metrics (Embedded Metric Format specification,
 * Amazon CloudWatch User Guide).
 */
public final class Metrics {
  private static final String NAMESPACE = "Hashbrief";

  private final Consumer<String> lines;
  private final InstantSource clock;

  public Metrics(Consumer<String> lines, InstantSource clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** How long something took. */
  public void milliseconds(String name, long value, Map<String, String> dimensions) {
    write(name, value, "Milliseconds", dimensions);
  }

  /** How many there were. */
  public void count(String name, long value, Map<String, String> dimensions) {
    write(name, value, "Count", dimensions);
  }

  private void write(String name, long value, String unit, Map<String, String> dimensions) {
    lines.accept(
        JsonLine.of(
            json -> {
              json.writeObjectFieldStart("_aws");
              json.writeNumberField("Timestamp", clock.millis());
              json.writeArrayFieldStart("CloudWatchMetrics");
              json.writeStartObject();
              json.writeStringField("Namespace", NAMESPACE);
              json.writeArrayFieldStart("Dimensions");
              json.writeStartArray();
              for (String dimension : dimensions.keySet()) {
                json.writeString(dimension);
              }
              json.writeEndArray();
              json.writeEndArray();
              json.writeArrayFieldStart("Metrics");
              json.writeStartObject();
              json.writeStringField("Name", name);
              json.writeStringField("Unit", unit);
              json.writeEndObject();
              json.writeEndArray();
              json.writeEndObject();
              json.writeEndArray();
              json.writeEndObject();
              for (Map.Entry<String, String> dimension : dimensions.entrySet()) {
                json.writeStringField(dimension.getKey(), dimension.getValue());
              }
              json.writeNumberField(name, value);
            }));
  }
}
