package hashbrief.sources.files;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Retargets out of chain days. Heights say on which day an epoch began; the difficulty is that of
 * the days that lie in one epoch, and the time is the block's place in its day, evenly spaced.
 */
final class Retargets {

  private Retargets() {}

  static List<Retarget> of(Collection<ChainDay> days) {
    Map<Long, Double> byEpoch =
        days.stream()
            .filter(day -> epoch(firstHeight(day)) == epoch(day.endHeight().get()))
            .collect(
                Collectors.groupingBy(
                    day -> epoch(day.endHeight().get()),
                    Collectors.averagingDouble(ChainDay::difficulty)));
    return days.stream()
        .filter(day -> firstHeight(day) <= epochStart(day))
        .map(day -> retarget(day, byEpoch))
        .toList();
  }

  private static Retarget retarget(ChainDay day, Map<Long, Double> byEpoch) {
    long epoch = epoch(day.endHeight().get());
    long oldBlocks = epochStart(day) - firstHeight(day);
    Reading<Double> before =
        byEpoch.containsKey(epoch - 1)
            ? Reading.of(byEpoch.get(epoch - 1))
            : Reading.missing("the difficulty before " + day.date() + " is not in the file");
    double after =
        byEpoch.containsKey(epoch)
            ? byEpoch.get(epoch)
            : restOfDay(day, before.orElse(day.difficulty()), oldBlocks);
    double seconds = (oldBlocks + 0.5) / day.blocks() * Work.SECONDS_PER_DAY;
    Instant midnight = day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Retarget(
        day.date(),
        Reading.of(epochStart(day)),
        after,
        before.map(difficulty -> after / difficulty - 1),
        Reading.of(midnight.plus(Duration.ofSeconds((long) seconds))));
  }

  // Without a whole day in the new epoch: the day's mean with the old part taken out of it.
  private static double restOfDay(ChainDay day, double before, long oldBlocks) {
    double rest = day.difficulty() * day.blocks() - before * oldBlocks;
    return rest > 0 ? rest / (day.blocks() - oldBlocks) : day.difficulty();
  }

  private static long epoch(long height) {
    return height / Work.EPOCH_BLOCKS;
  }

  // Height of the block that began the epoch of the day's last block.
  private static long epochStart(ChainDay day) {
    return epoch(day.endHeight().get()) * Work.EPOCH_BLOCKS;
  }

  private static long firstHeight(ChainDay day) {
    return day.endHeight().get() - day.blocks() + 1;
  }
}
