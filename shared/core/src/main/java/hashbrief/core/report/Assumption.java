package hashbrief.core.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure that is assumed, not measured.
 *
 * @param date day from which it counts; empty for a setting or a convention
 * @param staleAfterDays days after which it needs a look; empty: never
 * @param stale whether that time had passed at asOf
 */
public record Assumption(
    String id,
    double value,
    String unit,
    Optional<LocalDate> date,
    String source,
    Optional<Integer> staleAfterDays,
    boolean stale) {}
