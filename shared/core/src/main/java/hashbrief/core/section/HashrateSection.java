package hashbrief.core.section;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.PeakCritical;
import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.chain.Window;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Fleet;
import hashbrief.core.report.HashrateFigures.Peak;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.report.HashrateFigures.Threshold;
import hashbrief.core.report.HashrateFigures.WeekLow;
import hashbrief.core.report.HashrateFigures.WeekOverWeek;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How much hash rate there is, and whether the change is real or luck. */
final class HashrateSection {

  private static final int FLEET_DAYS = 90;
  private static final int RIBBON_DAYS = 60;
  private static final int PUELL_DAYS = 365;

  private final Week week;
  private final Window now;
  private final List<Window> weeks;

  HashrateSection(Week week) {
    this.week = week;
    this.now = week.window();
    this.weeks = windows(Week.DAYS, week.first());
  }

  HashrateFigures figures() {
    PoissonInterval interval = PoissonInterval.of95(now.blocks());
    double threshold = week.settings().thresholdEhPerS();
    return new HashrateFigures(
        now.ehPerS(),
        mean(Week.MONTH_DAYS),
        mean(FLEET_DAYS),
        now.blocks(),
        now.ehPerS() * interval.lowFactor(),
        now.ehPerS() * interval.highFactor(),
        weekOverWeek(),
        peak(),
        weekLow(),
        new Threshold(
            threshold,
            now.ehPerS() < threshold,
            PoissonInterval.probabilityBelow(threshold, now.ehPerS(), now.blocks()),
            crossedOn(threshold)),
        fleet(),
        mean(Week.MONTH_DAYS).with(mean(RIBBON_DAYS), (month, two) -> month / two),
        puell());
  }

  /** All windows of so many days that end from {@code from} to asOf, oldest first. */
  private List<Window> windows(int days, LocalDate from) {
    List<Window> found = new ArrayList<>();
    for (LocalDate day : week.chain().days().tailMap(from, true).keySet()) {
      if (week.sma(day, days) instanceof Reading.Present<Window>(Window window)) {
        found.add(window);
      }
    }
    return found;
  }

  private Reading<Double> mean(int days) {
    return week.sma(week.asOf(), days).map(Window::ehPerS);
  }

  private WeekOverWeek weekOverWeek() {
    Reading<Window> before = week.sma(week.asOf().minusDays(Week.DAYS), Week.DAYS);
    Reading<Double> z = before.flatMap(now::zAgainst);
    return new WeekOverWeek(
        before.map(earlier -> now.ehPerS() / earlier.ehPerS() - 1),
        z,
        z.map(value -> significance(Math.abs(value) >= Window.SHIFT_Z)));
  }

  private static Significance significance(boolean shift) {
    return shift ? Significance.SHIFT : Significance.NOISE;
  }

  /** The first day of the newest run of 7-day means on today's side of the threshold. */
  private Reading<LocalDate> crossedOn(double threshold) {
    boolean below = now.ehPerS() < threshold;
    Window since = now;
    for (Window window : weeks.reversed()) {
      if ((window.ehPerS() < threshold) != below) {
        return Reading.of(since.last());
      }
      since = window;
    }
    return Reading.missing(
        "the 7-day mean was %s on all days since %s"
            .formatted(below ? "below it" : "not below it", since.last()));
  }

  private static Window highest(List<Window> windows) {
    return windows.stream()
        .reduce((a, b) -> b.ehPerS() >= a.ehPerS() ? b : a)
        .orElseThrow(); // the report week is always among them
  }

  private Peak peak() {
    Window peak = highest(weeks);
    Reading<Double> z = now.zAgainst(peak);
    double critical =
        PeakCritical.fivePercent(ChronoUnit.DAYS.between(week.first(), week.asOf()) + 1);
    return new Peak(
        peak.last(),
        peak.ehPerS(),
        now.ehPerS() / peak.ehPerS() - 1,
        z,
        critical,
        z.map(value -> significance(value <= critical)));
  }

  /** Of equal lows the first counts: the later ones of a dip would say "lowest since yesterday". */
  private WeekLow weekLow() {
    LocalDate from = week.asOf().minusDays(Week.DAYS - 1L);
    Window low =
        weeks.stream()
            .filter(window -> !window.last().isBefore(from))
            .reduce((a, b) -> b.ehPerS() < a.ehPerS() ? b : a)
            .orElseThrow();
    Reading<LocalDate> since =
        weeks.stream()
            .filter(window -> window.last().isBefore(low.last()))
            .filter(window -> window.ehPerS() <= low.ehPerS())
            .reduce((a, b) -> b)
            .map(window -> Reading.of(window.last()))
            .orElse(Reading.missing("none as low since " + weeks.getFirst().last()));
    return new WeekLow(
        low.last(),
        low.ehPerS(),
        since,
        since.map(day -> Math.toIntExact(ChronoUnit.DAYS.between(day, low.last()))));
  }

  /** High water minus SMA30, the variances of the two block counts added. */
  private Fleet fleet() {
    List<Window> months = windows(Week.MONTH_DAYS, week.asOf().minusDays(FLEET_DAYS - 1L));
    Reading<Window> month = week.sma(week.asOf(), Week.MONTH_DAYS);
    if (month instanceof Reading.Missing<Window>(String reason)) {
      Reading<Double> missing = Reading.missing(reason);
      return new Fleet(missing, missing, missing, missing);
    }
    Window high = highest(months);
    double idle = high.ehPerS() - month.get().ehPerS();
    Reading<Double> half =
        high.overlaps(month.get())
            ? Reading.missing("the month of the high water overlaps the last 30 days")
            : Reading.of(Window.SHIFT_Z * StrictMath.hypot(error(high), error(month.get())));
    return new Fleet(
        Reading.of(high.ehPerS()),
        half.map(any -> idle),
        half.map(h -> idle - h),
        half.map(h -> idle + h));
  }

  private static double error(Window window) {
    return window.ehPerS() / StrictMath.sqrt(window.blocks());
  }

  /** Issuance in USD of the day / its mean over 365 days (Puell, 2019). */
  private Reading<Double> puell() {
    LocalDate first = week.asOf().minusDays(PUELL_DAYS - 1L);
    if (week.first().isAfter(first)) {
      return Reading.missing("needs 365 days of history, which begins on " + week.first());
    }
    double sum = 0;
    for (LocalDate day = first; !day.isAfter(week.asOf()); day = day.plusDays(1)) {
      if (issuanceUsd(day) instanceof Reading.Present<Double>(Double usd)) {
        sum += usd;
      } else {
        return issuanceUsd(day);
      }
    }
    double mean = sum / PUELL_DAYS;
    return issuanceUsd(week.asOf()).map(usd -> usd / mean);
  }

  private Reading<Double> issuanceUsd(LocalDate date) {
    ChainDay day = week.chain().days().get(date);
    return day == null
        ? Reading.missing("no chain data for " + date)
        : week.close(date).map(close -> day.blocks() * day.subsidyBtc() * close);
  }
}
