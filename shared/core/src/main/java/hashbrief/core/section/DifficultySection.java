package hashbrief.core.section;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.chain.RetargetEstimate;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.DifficultyFigures.Change;
import java.util.List;

/** Difficulty: what it was, how often it fell since its peak, what comes next. */
public final class DifficultySection {

  private DifficultySection() {}

  static DifficultyFigures figures(Week week) {
    ChainHistory chain = week.chain();
    List<Retarget> retargets = chain.retargets();
    return new DifficultyFigures(
        retargets.isEmpty() ? week.day().difficulty() : retargets.getLast().difficulty(),
        retargets.stream()
            .map(r -> new Change(r.date(), r.height(), r.difficulty(), r.change()))
            .toList(),
        (int) sincePeak(retargets).stream().filter(DifficultySection::decrease).count(),
        RetargetEstimate.at(chain, week.asOf()));
  }

  /** The retargets after the one with the highest difficulty. */
  public static List<Retarget> sincePeak(List<Retarget> retargets) {
    int peak = 0;
    for (int i = 1; i < retargets.size(); i++) {
      if (retargets.get(i).difficulty() >= retargets.get(peak).difficulty()) {
        peak = i;
      }
    }
    return retargets.isEmpty() ? retargets : retargets.subList(peak + 1, retargets.size());
  }

  /** Whether it made mining easier. */
  public static boolean decrease(Retarget retarget) {
    return retarget.change().orElse(0.0) < 0;
  }
}
