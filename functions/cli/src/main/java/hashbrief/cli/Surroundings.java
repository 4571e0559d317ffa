package hashbrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run meets outside the program.
 *
 * @param unique a new value with every call
 * @param folder that relative paths of the command line start from
 */
record Surroundings(
    InstantSource clock,
    Supplier<String> unique,
    Map<String, String> environment,
    Path folder,
    PrintWriter out,
    PrintWriter err) {}
