package hashbrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a run meets outside the program.
 *
 * @param folder that relative paths of the command line start from
 */
record Surroundings(
    InstantSource clock,
    Map<String, String> environment,
    Path folder,
    PrintWriter out,
    PrintWriter err) {}
