package hashbrief.core.ledger;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.Retarget;
import hashbrief.core.chain.Window;
import hashbrief.core.hashprice.Attribution;
import hashbrief.core.report.Check;
import hashbrief.core.section.Sections;
import hashbrief.core.section.Week;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.core.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Figures derived a second way, and whether both agree. */
public final class Checks {

  private static final double ONE_PERCENT = 0.01;
  private static final double EXACT = 1e-9;

  private Checks() {}

  /** The checks of a week's figures. */
  public static List<Check> of(Week week, Sections sections) {
    List<Check> checks = new ArrayList<>();
    checks.add(workOfTheWeek(week));
    checks.add(difficultyOfTheDay(week, sections));
    sections.hashprice().attribution30d().map(Checks::attribution).map(checks::add);
    revenue(week, sections).map(checks::add);
    heights(week).map(checks::add);
    return checks;
  }

  /** The week's hash rate from its blocks and their difficulty. */
  private static Check workOfTheWeek(Week week) {
    Window window = week.window();
    double work = 0;
    for (ChainDay day : week.chain().days().tailMap(window.first(), true).values()) {
      work += day.blocks() * day.difficulty();
    }
    double derived = Work.ehPerS(1, work, Week.DAYS * Work.SECONDS_PER_DAY);
    return agree("sma7-from-blocks", window.ehPerS(), derived, ONE_PERCENT, "EH/s");
  }

  /** The newest retarget against the difficulty of the asOf day's blocks. */
  private static Check difficultyOfTheDay(Week week, Sections sections) {
    double told = sections.difficulty().current() / 1e12;
    double derived = week.day().difficulty() / 1e12;
    boolean retargeted =
        week.chain().retargets().stream().map(Retarget::date).anyMatch(week.asOf()::equals);
    // On the day of a retarget the mean lies between both difficulties.
    return retargeted
        ? new Check(
            "difficulty-of-the-day", true, "not compared: " + week.asOf() + " has a retarget")
        : agree("difficulty-of-the-day", told, derived, ONE_PERCENT, "T");
  }

  private static Check attribution(Attribution a) {
    double sum = a.price() + a.difficulty() + a.fees() + a.subsidy();
    return new Check(
        "attribution-adds-up",
        Math.abs(sum - a.total()) <= EXACT,
        "the four terms add up to %s, the change is %s"
            .formatted(Words.number(sum, 6), Words.number(a.total(), 6)));
  }

  /** Hash price from what the network earned in the week, against the mean of its days. */
  private static Reading<Check> revenue(Week week, Sections sections) {
    Reading<Double> mean = Reading.of(0.0);
    for (int back = 0; back < Week.DAYS; back++) {
      mean = mean.with(week.hashpriceUsd(week.asOf().minusDays(back)), Double::sum);
    }
    double petahash = week.window().ehPerS() * 1000;
    return mean.map(sum -> sum / Week.DAYS)
        .with(
            sections.security().rewardUsdPerDay(),
            (told, reward) ->
                agree("hashprice-from-reward", told, reward / petahash, ONE_PERCENT, "USD/PH/day"));
  }

  /** The blocks of the week's days against the heights at its edges. */
  private static Reading<Check> heights(Week week) {
    int counted =
        week.chain().days().tailMap(week.window().first(), true).values().stream()
            .mapToInt(ChainDay::blocks)
            .sum();
    ChainDay before = week.chain().days().get(week.window().first().minusDays(1));
    Reading<Long> start = before == null ? Reading.missing("no day before") : before.endHeight();
    return week.day()
        .endHeight()
        .with(start, (end, begin) -> end - begin)
        .map(
            blocks ->
                new Check(
                    "blocks-from-heights",
                    Math.abs(blocks - counted) <= Week.DAYS,
                    "%s blocks by height, %s by day".formatted(blocks, counted)));
  }

  private static Check agree(String id, double told, double derived, double within, String unit) {
    return new Check(
        id,
        Math.abs(derived / told - 1) <= within,
        "%s %s, derived a second way %s %s"
            .formatted(Words.number(told, 3), unit, Words.number(derived, 3), unit));
  }
}
