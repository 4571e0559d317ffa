package hashbrief.core.report;

/** A figure derived a second way, or from a second source, and whether both agree. */
public record Check(String id, boolean passed, String detail) {}
