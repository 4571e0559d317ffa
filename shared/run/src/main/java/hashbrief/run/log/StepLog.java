package hashbrief.run.log;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Log lines of one step; every line carries what they all have in common. */
public final class StepLog {

  /** How much a line matters. */
  public enum Level {
    INFO,
    WARN,
    ERROR
  }

  private final Consumer<String> lines;
  private final InstantSource clock;
  private final Map<String, String> common;

  /**
   * @param lines takes one line at a time, with its line end
   * @param common asOf, execution id and the like
   */
  public StepLog(Consumer<String> lines, InstantSource clock, Map<String, String> common) {
    this.lines = lines;
    this.clock = clock;
    this.common = new TreeMap<>(common);
  }

  /** The same log with more in common. */
  public StepLog with(Map<String, String> more) {
    TreeMap<String, String> all = new TreeMap<>(common);
    all.putAll(more);
    return new StepLog(lines, clock, all);
  }

  public void info(String message) {
    write(Level.INFO, message);
  }

  public void warn(String message) {
    write(Level.WARN, message);
  }

  public void error(String message) {
    write(Level.ERROR, message);
  }

  private void write(Level level, String message) {
    lines.accept(
        JsonLine.of(
            json -> {
              json.writeStringField("time", clock.instant().toString());
              json.writeStringField("level", level.name());
              for (Map.Entry<String, String> field : common.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
              }
              json.writeStringField("message", message);
            }));
  }
}
