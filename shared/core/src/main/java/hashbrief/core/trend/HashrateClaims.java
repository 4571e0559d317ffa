package hashbrief.core.trend;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;

import hashbrief.core.chain.Retarget;
import hashbrief.core.chain.Window;
import hashbrief.core.report.Claim;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Peak;
import hashbrief.core.report.HashrateFigures.WeekLow;
import hashbrief.core.report.Significance;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The claims about hash rate and difficulty (design, section 4). */
final class HashrateClaims {

  private static final double CERTAIN = 0.95;
  private static final int MONTHS_DAYS = 60;
  private static final double DEEP_DRAWDOWN = -0.05;
  private static final int SEVERAL = 2;

  private final Week week;
  private final Figures figures;

  HashrateClaims(Week week, Figures figures) {
    this.week = week;
    this.figures = figures;
  }

  Claim belowThreshold() {
    HashrateFigures rate = figures.hashrate();
    HashrateFigures.Threshold threshold = rate.threshold();
    boolean certain = threshold.probabilityBelow() >= CERTAIN;
    return new Claim(
        "below-threshold",
        "The 7-day average hash rate is below " + number(threshold.ehPerS()) + " EH/s.",
        !threshold.sma7Below() ? NOT_SUPPORTED : certain ? SUPPORTED : WITHIN_NOISE,
        List.of(
            sma7(),
            "probability that the true rate is below: "
                + Evidence.percent(threshold.probabilityBelow())
                + " (95 % is needed)"));
  }

  private static String number(double ehPerS) {
    return Evidence.number(ehPerS, ehPerS == Math.rint(ehPerS) ? 0 : 1);
  }

  private String sma7() {
    HashrateFigures rate = figures.hashrate();
    return "7-day average %s, 95 %% interval %s to %s from %s blocks"
        .formatted(
            Evidence.ehPerS(rate.sma7EhPerS()),
            Evidence.number(rate.sma7Low95EhPerS(), 1),
            Evidence.number(rate.sma7High95EhPerS(), 1),
            rate.blocks7());
  }

  Claim lowestInMonths() {
    WeekLow low = figures.hashrate().weekLow();
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
    return new Claim(
        "lowest-in-months",
        "The 7-day average hash rate fell to its lowest in months.",
        verdict,
        List.of(
            "lowest 7-day average of the week: %s on %s"
                .formatted(Evidence.ehPerS(low.sma7EhPerS()), low.date()),
            days.isPresent()
                ? "lowest since %s (%s days; %s are needed)"
                    .formatted(low.lowestSince().get(), days.get(), MONTHS_DAYS)
                : "none as low in the %s days examined before it".formatted(examined),
            sma7()));
  }

  Claim downFromPeak() {
    Peak peak = figures.hashrate().peak();
    boolean deep = peak.drawdown() <= DEEP_DRAWDOWN;
    boolean real = peak.verdict().orElse(Significance.NOISE) == Significance.SHIFT;
    return new Claim(
        "down-from-peak",
        "Hash rate is well below its peak.",
        !deep ? NOT_SUPPORTED : real ? SUPPORTED : WITHIN_NOISE,
        List.of(
            "%s against %s on %s: %s"
                .formatted(
                    Evidence.ehPerS(figures.hashrate().sma7EhPerS()),
                    Evidence.ehPerS(peak.sma7EhPerS()),
                    peak.date(),
                    Evidence.change(peak.drawdown())),
            "z "
                + Evidence.of(peak.z(), z -> Evidence.number(z, 2))
                + "; luck alone reaches "
                + Evidence.number(peak.criticalZ(), 2)
                + " in one of twenty histories as long"));
  }

  Claim difficultyDown() {
    List<Retarget> retargets = week.chain().retargets();
    List<Retarget> since = DifficultySection.sincePeak(retargets);
    int decreases = figures.difficulty().decreasesSincePeak();
    boolean below = !since.isEmpty();
    return new Claim(
        "difficulty-down",
        "Difficulty has come down in several steps since its peak.",
        retargets.isEmpty() ? NO_DATA : below && decreases >= SEVERAL ? SUPPORTED : NOT_SUPPORTED,
        retargets.isEmpty()
            ? List.of("no retarget is known")
            : List.of(
                "%s decreases in %s retargets since the highest difficulty"
                    .formatted(decreases, since.size()),
                "difficulty %s T, at its peak %s T"
                    .formatted(
                        tera(figures.difficulty().current()),
                        tera(
                            retargets.stream()
                                .mapToDouble(Retarget::difficulty)
                                .max()
                                .orElseThrow()))));
  }

  private static String tera(double difficulty) {
    return Evidence.number(difficulty / 1e12, 2);
  }

  Claim notComingBack() {
    List<Retarget> decreases =
        DifficultySection.sincePeak(week.chain().retargets()).stream()
            .filter(DifficultySection::decrease)
            .toList();
    String statement = "Lower difficulty has not brought hash rate back.";
    if (week.chain().retargets().isEmpty()) {
      return new Claim("not-coming-back", statement, NO_DATA, List.of("no retarget is known"));
    }
    if (decreases.size() < SEVERAL) {
      return new Claim(
          "not-coming-back",
          statement,
          NOT_SUPPORTED,
          List.of(decreases.size() + " decreases since the peak of difficulty, 2 are needed"));
    }
    // The day of the retarget belongs to both difficulties and so to neither side.
    LocalDate day = decreases.getLast().date();
    Reading<Window> after = Window.between(week.chain(), day.plusDays(1), week.asOf());
    Reading<Window> before = week.sma(day.minusDays(1), Week.MONTH_DAYS);
    Reading<Double> z = after.with(before, Window::zAgainst).flatMap(reading -> reading);
    return new Claim(
        "not-coming-back",
        statement,
        z instanceof Reading.Present<Double>(Double value)
            ? value >= Window.SHIFT_Z ? NOT_SUPPORTED : SUPPORTED
            : NO_DATA,
        List.of(
            "last decrease on " + day,
            "hash rate since then %s, in the 30 days before it %s"
                .formatted(rate(after), rate(before)),
            "z " + Evidence.of(z, value -> Evidence.number(value, 2)) + " (above 1.96: back)"));
  }

  private static String rate(Reading<Window> window) {
    return Evidence.of(window, known -> Evidence.ehPerS(known.ehPerS()));
  }

  Claim fleetUnderstated() {
    HashrateFigures.Fleet fleet = figures.hashrate().fleet();
    Verdict verdict =
        !fleet.highWaterEhPerS().isPresent()
            ? NO_DATA
            : !fleet.idleLow95EhPerS().isPresent()
                ? WITHIN_NOISE
                : fleet.idleLow95EhPerS().get() > 0
                    ? SUPPORTED
                    : fleet.idleEhPerS().get() > 0 ? WITHIN_NOISE : NOT_SUPPORTED;
    return new Claim(
        "fleet-understated",
        "Reported hash rate understates the installed fleet.",
        verdict,
        List.of(
            "highest 30-day average of the last 90 days: "
                + Evidence.of(fleet.highWaterEhPerS(), Evidence::ehPerS)
                + " (as a maximum biased upward by about 2.4 %)",
            "idle " + idle(fleet)));
  }

  static String idle(HashrateFigures.Fleet fleet) {
    return Evidence.of(
        fleet.idleEhPerS(),
        idle ->
            "%s, 95 %% interval %s to %s"
                .formatted(
                    Evidence.ehPerS(idle),
                    Evidence.number(fleet.idleLow95EhPerS().get(), 1),
                    Evidence.number(fleet.idleHigh95EhPerS().get(), 1)));
  }
}
