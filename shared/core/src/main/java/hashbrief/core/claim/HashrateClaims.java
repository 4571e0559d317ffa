package hashbrief.core.claim;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;

import hashbrief.core.chain.Retarget;
import hashbrief.core.chain.Window;
import hashbrief.core.claim.Claims.Finding;
import hashbrief.core.report.Claim.Evidence;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Peak;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.report.HashrateFigures.WeekLow;
import hashbrief.core.report.Verdict;
import hashbrief.core.section.DifficultySection;
import hashbrief.core.section.Sections;
import hashbrief.core.section.Week;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The claims about hash rate and difficulty. */
final class HashrateClaims {

  private static final double CERTAIN = 0.95;
  private static final int MONTHS_DAYS = 60;
  private static final double DEEP_DRAWDOWN = -0.05;
  private static final int SEVERAL = 2;

  /** At a constant rate, as the highest of many 30-day means. */
  private static final double HIGH_WATER_BIAS = 0.024;

  private static final String CHANGES = "difficulty.changes";
  private static final String HISTORY = "history[].hashrateEhPerS";
  private static final Evidence NO_RETARGET = Evidence.citing("no retarget is known", CHANGES);

  static Finding belowThreshold(Week week, Sections sections) {
    HashrateFigures rate = sections.hashrate();
    HashrateFigures.Threshold threshold = rate.threshold();
    boolean certain = threshold.probabilityBelow() >= CERTAIN;
    return new Finding(
        "The 7-day mean hash rate is below " + eh(threshold.ehPerS()) + ".",
        !threshold.sma7Below() ? NOT_SUPPORTED : certain ? SUPPORTED : WITHIN_NOISE,
        List.of(
            sma7(sections.hashrate()),
            Evidence.citing(
                "probability that the true rate is below: "
                    + Words.percent(threshold.probabilityBelow())
                    + " ("
                    + Words.percent(CERTAIN)
                    + " is needed)",
                "hashrate.threshold.probabilityBelow")));
  }

  private static String eh(double rate) {
    return Words.with(rate, rate == Math.rint(rate) ? 0 : 1, "EH/s");
  }

  private static Evidence sma7(HashrateFigures rate) {
    return Evidence.citing(
        "7-day mean %s, %s interval %s to %s from %s blocks"
            .formatted(
                Words.ehPerS(rate.sma7EhPerS()),
                Words.SURE,
                Words.number(rate.sma7Low95EhPerS(), 1),
                Words.number(rate.sma7High95EhPerS(), 1),
                Words.number(rate.blocks7(), 0)),
        "hashrate.sma7EhPerS",
        "hashrate.sma7Low95EhPerS",
        "hashrate.sma7High95EhPerS",
        "hashrate.blocks7");
  }

  static Finding lowestInMonths(Week week, Sections sections) {
    WeekLow low = sections.hashrate().weekLow();
    long examined = ChronoUnit.DAYS.between(week.first().plusDays(Week.DAYS - 1L), low.date());
    Reading<Integer> days = low.lowestForDays();
    Verdict verdict =
        switch (days) {
          case Reading.Present<Integer>(Integer known) ->
              known >= MONTHS_DAYS ? SUPPORTED : NOT_SUPPORTED;
          // None as low in the whole history: it is the lowest for at least that long.
          case Reading.Missing<Integer>(String any) ->
              examined >= MONTHS_DAYS ? SUPPORTED : NO_DATA;
        };
    return new Finding(
        "The 7-day mean hash rate fell to its lowest in months.",
        verdict,
        List.of(
            Evidence.citing(
                "lowest 7-day mean of the week: %s on %s"
                    .formatted(Words.ehPerS(low.sma7EhPerS()), low.date()),
                "hashrate.weekLow.sma7EhPerS",
                "hashrate.weekLow.date"),
            days.isPresent()
                ? Evidence.citing(
                    "lowest since %s (%s days; %s are needed)"
                        .formatted(low.lowestSince().get(), days.get(), MONTHS_DAYS),
                    "hashrate.weekLow.lowestSince",
                    "hashrate.weekLow.lowestForDays")
                : Evidence.citing(
                    "none as low in the %s days examined before it".formatted(examined),
                    "historyFrom"),
            sma7(sections.hashrate())));
  }

  static Finding downFromPeak(Week week, Sections sections) {
    Peak peak = sections.hashrate().peak();
    boolean deep = peak.drawdown() <= DEEP_DRAWDOWN;
    boolean real = peak.verdict().orElse(Significance.NOISE) == Significance.SHIFT;
    return new Finding(
        "Hash rate is well below its peak.",
        !deep ? NOT_SUPPORTED : real ? SUPPORTED : WITHIN_NOISE,
        List.of(
            Evidence.citing(
                "%s against %s on %s: %s"
                    .formatted(
                        Words.ehPerS(sections.hashrate().sma7EhPerS()),
                        Words.ehPerS(peak.sma7EhPerS()),
                        peak.date(),
                        Words.change(peak.drawdown())),
                "hashrate.sma7EhPerS",
                "hashrate.peak.sma7EhPerS",
                "hashrate.peak.date",
                "hashrate.peak.drawdown"),
            Evidence.citing(
                "z "
                    + Words.of(peak.z(), z -> Words.number(z, 2))
                    + "; luck alone reaches "
                    + Words.number(peak.criticalZ(), 2)
                    + " in one of twenty histories as long",
                "hashrate.peak.z",
                "hashrate.peak.criticalZ")));
  }

  static Finding difficultyDown(Week week, Sections sections) {
    List<Retarget> retargets = week.chain().retargets();
    List<Retarget> since = DifficultySection.sincePeak(retargets);
    int decreases = sections.difficulty().decreasesSincePeak();
    boolean below = !since.isEmpty();
    return new Finding(
        "Difficulty has come down in several steps since its peak.",
        retargets.isEmpty() ? NO_DATA : below && decreases >= SEVERAL ? SUPPORTED : NOT_SUPPORTED,
        retargets.isEmpty()
            ? List.of(NO_RETARGET)
            : List.of(
                Evidence.citing(
                    "%s decreases in %s retargets since the highest difficulty"
                        .formatted(decreases, since.size()),
                    "difficulty.decreasesSincePeak",
                    CHANGES),
                Evidence.citing(
                    "difficulty %s, at its peak %s"
                        .formatted(
                            Words.difficulty(sections.difficulty().current()),
                            Words.difficulty(
                                retargets.stream()
                                    .mapToDouble(Retarget::difficulty)
                                    .max()
                                    .orElseThrow())),
                    "difficulty.current",
                    CHANGES)));
  }

  static Finding notComingBack(Week week, Sections sections) {
    List<Retarget> decreases =
        DifficultySection.sincePeak(week.chain().retargets()).stream()
            .filter(DifficultySection::decrease)
            .toList();
    String statement = "Lower difficulty has not brought hash rate back.";
    if (week.chain().retargets().isEmpty()) {
      return new Finding(statement, NO_DATA, List.of(NO_RETARGET));
    }
    if (decreases.size() < SEVERAL) {
      return new Finding(
          statement,
          NOT_SUPPORTED,
          List.of(
              Evidence.citing(
                  decreases.size() + " decreases since the peak of difficulty, 2 are needed",
                  "difficulty.decreasesSincePeak")));
    }
    // The day of the retarget belongs to both difficulties and so to neither side.
    LocalDate day = decreases.getLast().date();
    Reading<Window> after = Window.between(week.chain(), day.plusDays(1), week.asOf());
    Reading<Window> before = week.sma(day.minusDays(1), Week.MONTH_DAYS);
    Reading<Double> z = after.with(before, Window::zAgainst).flatMap(reading -> reading);
    return new Finding(
        statement,
        z instanceof Reading.Present<Double>(Double value)
            ? value >= Window.SHIFT_Z ? NOT_SUPPORTED : SUPPORTED
            : NO_DATA,
        List.of(
            Evidence.citing("last decrease on " + day, CHANGES),
            Evidence.citing(
                "hash rate since then %s, in the 30 days before it %s"
                    .formatted(rate(after), rate(before)),
                HISTORY),
            Evidence.citing(
                "z " + Words.of(z, value -> Words.number(value, 2)) + " (above 1.96: back)",
                HISTORY)));
  }

  private static String rate(Reading<Window> window) {
    return Words.of(window, known -> Words.ehPerS(known.ehPerS()));
  }

  static Finding fleetUnderstated(Week week, Sections sections) {
    HashrateFigures.Fleet fleet = sections.hashrate().fleet();
    Verdict verdict =
        !fleet.highWaterEhPerS().isPresent()
            ? NO_DATA
            : !fleet.idleLow95EhPerS().isPresent()
                ? WITHIN_NOISE
                : fleet.idleLow95EhPerS().get() > 0
                    ? SUPPORTED
                    : fleet.idleEhPerS().get() > 0 ? WITHIN_NOISE : NOT_SUPPORTED;
    return new Finding(
        "Reported hash rate understates the installed fleet.",
        verdict,
        List.of(
            Evidence.citing(
                "highest 30-day mean of the last 90 days: "
                    + Words.of(fleet.highWaterEhPerS(), Words::ehPerS)
                    + " (as a maximum biased upward by about "
                    + Words.percent(HIGH_WATER_BIAS)
                    + ")",
                "hashrate.fleet.highWaterEhPerS"),
            idle(fleet)));
  }

  static Evidence idle(HashrateFigures.Fleet fleet) {
    return Evidence.citing(
        "idle hash rate "
            + Words.of(
                fleet.idleEhPerS(),
                idle ->
                    "%s, %s interval %s to %s"
                        .formatted(
                            Words.ehPerS(idle),
                            Words.SURE,
                            Words.number(fleet.idleLow95EhPerS().get(), 1),
                            Words.number(fleet.idleHigh95EhPerS().get(), 1))),
        "hashrate.fleet.idleEhPerS",
        "hashrate.fleet.idleLow95EhPerS",
        "hashrate.fleet.idleHigh95EhPerS");
  }
}
