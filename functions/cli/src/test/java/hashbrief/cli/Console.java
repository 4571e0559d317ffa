package hashbrief.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the command in a folder on a fixed day, and keeps what it said. */
record Console(int status, String out, String err) {

  /** The time of every run. */
  static final Instant NOW = Instant.parse("2026-01-20T01:59:59Z");

  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  static Console run(Path folder, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Command.execute(
            new Surroundings(
                InstantSource.fixed(NOW),
                () -> "attempt-" + ATTEMPTS.incrementAndGet() + "-of-the-tests-of-the-command",
                Map.of(),
                folder,
                new PrintWriter(out, true),
                new PrintWriter(err, true)),
            arguments);
    return new Console(status, out.toString(), err.toString());
  }

  List<String> errors() {
    return err.lines().toList();
  }
}
