package hashbrief.core.report;

import java.util.List;

/** A statement of the brief, what the data say of it, and the figures that say so. */
public record Claim(String id, String statement, Verdict verdict, List<String> evidence) {}
