package hashbrief.core.report;

import hashbrief.core.chain.RetargetEstimate;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * Difficulty and its retargets.
 *
 * @param changes all retargets of the history, oldest first
 * @param decreasesSincePeak decreases after the highest difficulty of the history
 * @param next the coming retarget if the hash rate stays as it is
 */
public record DifficultyFigures(
    double current, List<Change> changes, int decreasesSincePeak, Reading<RetargetEstimate> next) {

  /** One retarget; change is new / old - 1. */
  public record Change(
      LocalDate date, Reading<Long> height, double difficulty, Reading<Double> change) {}
}
