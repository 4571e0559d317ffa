package hashbrief.core.estimate;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A chain made block by block at known rates: exponential waits, a retarget every 2016 blocks by
 * the rule as deployed. A month before the first day lets difficulty settle.
 */
final class SimulatedChain {

  static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final int SETTLING_DAYS = 30;

  private final Uniforms uniforms;
  private final NavigableMap<LocalDate, ChainDay> days = new TreeMap<>();
  private final List<Retarget> retargets = new ArrayList<>();
  private long height = 800_000L / 2016 * 2016;
  private double difficulty;
  private double seconds = -SETTLING_DAYS * Work.SECONDS_PER_DAY;
  private double epochBegan = seconds;
  private double newest = seconds;

  private SimulatedChain(double[] ehPerS, long seed) {
    uniforms = new Uniforms(seed);
    difficulty = Work.difficulty(ehPerS[0], 144, Work.SECONDS_PER_DAY);
    // Somewhere within an epoch, so that retargets fall on any day of the week.
    height += (long) (uniforms.next() * 2016);
    epochBegan -= height % 2016 * Work.TARGET_SECONDS;
    for (int day = -SETTLING_DAYS; day < ehPerS.length; day++) {
      mine(day, ehPerS[Math.max(0, day)]);
    }
  }

  /** One rate a day, EH/s; the first also holds for a month before. */
  static ChainHistory of(double[] ehPerS, long seed) {
    SimulatedChain made = new SimulatedChain(ehPerS, seed);
    return new ChainHistory(made.days, made.retargets, new TreeMap<>());
  }

  private void mine(int day, double rate) {
    double end = (day + 1) * Work.SECONDS_PER_DAY;
    int blocks = 0;
    double work = 0;
    double wait = nextWait(rate);
    while (seconds + wait < end) {
      seconds += wait;
      height++;
      if (height % Work.EPOCH_BLOCKS == 0) {
        retarget(day);
      }
      blocks++;
      work += difficulty;
      newest = seconds;
      wait = nextWait(rate);
    }
    // Without memory: what remains of the wait begins anew at the next day's rate.
    seconds = end;
    if (day >= 0) {
      LocalDate date = FIRST.plusDays(day);
      days.put(
          date,
          new ChainDay(
              date,
              Work.ehPerS(blocks, work / blocks, Work.SECONDS_PER_DAY),
              work / blocks,
              blocks,
              Work.subsidyBtc(height),
              Reading.of(1.0),
              Reading.of(height)));
    }
  }

  private double nextWait(double rate) {
    double perDay = Work.blocksPerDay(rate, difficulty);
    return -StrictMath.log(1 - uniforms.next()) * Work.SECONDS_PER_DAY / perDay;
  }

  private void retarget(int day) {
    double span = newest - epochBegan;
    double factor = Math.clamp(Work.EPOCH_BLOCKS * Work.TARGET_SECONDS / span, 0.25, 4);
    difficulty *= factor;
    epochBegan = seconds;
    Instant began =
        FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis((long) (seconds * 1000));
    retargets.add(
        new Retarget(
            FIRST.plusDays(day),
            Reading.of(height),
            difficulty,
            Reading.of(factor - 1),
            Reading.of(began)));
  }

  /** Standard normal number (Box and Muller, 1958). */
  static double normal(Uniforms uniforms) {
    return StrictMath.sqrt(-2 * StrictMath.log(1 - uniforms.next()))
        * StrictMath.cos(2 * Math.PI * uniforms.next());
  }

  /** Rates drawn from a walk, EH/s. */
  static double[] walk(Walk walk, int days, double start, long seed) {
    Uniforms uniforms = new Uniforms(seed);
    double[] rates = new double[days];
    double x = StrictMath.log(start);
    for (int day = 0; day < days; day++) {
      double step = uniforms.next() < walk.jumpShare() ? walk.jump() : walk.calm();
      x += step * normal(uniforms);
      rates[day] = StrictMath.exp(x);
    }
    return rates;
  }
}
