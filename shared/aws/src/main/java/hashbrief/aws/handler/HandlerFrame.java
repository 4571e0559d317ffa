package hashbrief.aws.handler;

import hashbrief.aws.client.Trouble;
import hashbrief.run.event.AsOf;
import hashbrief.run.event.EventReader;
import hashbrief.run.event.StepEvent;
import hashbrief.run.event.StepEvent.Execution;
import hashbrief.run.event.WrongEventException;
import hashbrief.run.log.Metrics;
import hashbrief.run.log.StepLog;
import hashbrief.run.steps.RetriableException;
import hashbrief.run.steps.Step;
import hashbrief.run.steps.StepAnswer;
import hashbrief.run.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Around every step: event in, answer out, one line when it begins and one when it ends, metrics.
 */
public final class HandlerFrame {
  private final String name;
  private final Map<String, String> dimensions;
  private final boolean local;
  private final InstantSource clock;
  private final Consumer<String> lines;

  /**
   * @param name logical id of the function
   * @param stack name of the stack, which keeps the metrics of two stacks apart
   * @param local whether a folder takes the place of the bucket
   * @param lines takes log lines, with their line ends
   */
  public HandlerFrame(
      String name, String stack, boolean local, InstantSource clock, Consumer<String> lines) {
    this.name = name;
    this.dimensions = new TreeMap<>(Map.of("Step", name, "Stack", stack));
    this.local = local;
    this.clock = clock;
    this.lines = lines;
  }

  /**
   * Runs the step.
   *
   * @param invocation id of this invocation
   */
  public void run(Step step, InputStream in, OutputStream out, String invocation)
      throws IOException {
    StepLog log = new StepLog(lines, clock, Map.of("step", name));
    Instant begin = clock.instant();
    try {
      StepEvent event = EventReader.read(in, invocation);
      AsOf.requireEnded(event.asOf(), clock.instant());
      if (event.bundled() && !local) {
        throw new WrongEventException(
            "event: bundled is for trying things out in a folder; allowed with BUCKET=file:/...");
      }
      log = log.with(Map.of("asOf", event.asOf().toString(), "execution", execution(event)));
      log.info("begins");
      StepAnswer answer = step.run(event, log);
      log.info("revision " + answer.revision() + ", " + answer.counts());
      measure(answer, Duration.between(begin, clock.instant()));
      answer.write(out);
    } catch (RuntimeException e) {
      log.error(e.getClass().getSimpleName() + ": " + e.getMessage());
      throw named(e);
    }
  }

  private static String execution(StepEvent event) {
    return event.execution().map(Execution::id).orElse("none");
  }

  private void measure(StepAnswer answer, Duration took) {
    Metrics metrics = new Metrics(lines, clock);
    metrics.milliseconds("Duration", took.toMillis(), dimensions);
    answer.counts().forEach((what, count) -> metrics.count(what, count, dimensions));
    for (String source : answer.sources()) {
      Map<String, String> used = new TreeMap<>(dimensions);
      used.put("Source", source);
      metrics.count("sourceUsed", 1, used);
    }
  }

  // Only what may pass by itself gets the name that the state machine tries again.
  private static RuntimeException named(RuntimeException e) {
    Throwable root = e instanceof StoreException ? e.getCause() : e;
    return root instanceof SdkException failure && Trouble.mayPass(failure)
        ? new RetriableException(e.getMessage(), e)
        : e;
  }
}
