package hashbrief.sources.ask;

import java.time.Duration;

/** Limits of waiting: for a connection, for one request, for all requests of a step. */
public record Timeouts(Duration connect, Duration request, Duration step) {}
