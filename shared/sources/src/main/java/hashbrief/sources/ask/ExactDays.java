package hashbrief.sources.ask;

import hashbrief.core.chain.Retarget;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Which days a report needs the exact end heights of. A source that has to ask for each height is
 * told so by whoever computes the figures.
 */
public interface ExactDays {

  /**
   * The days, some of which may lie outside of the rates.
   *
   * @param ehPerS hash rates by day, up to asOf
   * @param retargets of the same days, oldest first
   */
  Set<LocalDate> of(
      NavigableMap<LocalDate, Double> ehPerS, List<Retarget> retargets, LocalDate asOf);
}
