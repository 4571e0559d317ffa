package hashbrief.render.chart;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where an axis has its marks. */
final class Ticks {

  private static final int SHORT_DAYS = 62;

  private Ticks() {}

  /** A mark of an axis of days. */
  record DayTick(LocalDate day, String label) {}

  /** Steps of 1, 2 or 5 times a power of ten; the outer ticks enclose both ends. */
  record Values(double low, double high, double step) {

    int decimals() {
      return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    List<Double> all() {
      List<Double> all = new ArrayList<>();
      long count = Math.round((high - low) / step);
      for (long i = 0; i <= count; i++) {
        all.add(low + i * step);
      }
      return all;
    }
  }

  /** About {@code count} ticks; a single value lies between its neighbours. */
  static Values values(double low, double high, int count) {
    if (!(high > low)) {
      double room = Math.max(1, Math.abs(low) / 10);
      return values(low - room, low + room, count);
    }
    double raw = (high - low) / count;
    double power = StrictMath.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    double step = power * (digit > 5 ? 10 : digit > 2 ? 5 : digit > 1 ? 2 : 1);
    return new Values(step * Math.floor(low / step), step * Math.ceil(high / step), step);
  }

  /** First days of months, or every seventh day of a short axis; at most {@code most}. */
  static List<DayTick> days(LocalDate from, LocalDate to, int most) {
    List<DayTick> ticks = new ArrayList<>();
    if (from.plusDays(SHORT_DAYS).isAfter(to)) {
      for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(7)) {
        ticks.addFirst(new DayTick(day, day.getDayOfMonth() + " " + month(day)));
      }
    } else {
      LocalDate first = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
      for (LocalDate day = first; !day.isAfter(to); day = day.plusMonths(1)) {
        boolean named = ticks.isEmpty() || day.getMonthValue() == 1;
        ticks.add(new DayTick(day, month(day) + (named ? " " + day.getYear() : "")));
      }
    }
    int every = Math.ceilDiv(ticks.size(), most);
    List<DayTick> kept = new ArrayList<>();
    for (int i = ticks.size() - 1; i >= 0; i -= every) {
      kept.addFirst(ticks.get(i));
    }
    return kept;
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
