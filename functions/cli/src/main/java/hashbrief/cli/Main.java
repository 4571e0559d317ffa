package hashbrief.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/** Where the command begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings =
        new Surroundings(
            InstantSource.system(),
            () -> UUID.randomUUID().toString(),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(Command.execute(surroundings, arguments));
  }
}
