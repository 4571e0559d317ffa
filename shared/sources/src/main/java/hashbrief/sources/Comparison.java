package hashbrief.sources;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.report.Check;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Fallback;
import hashbrief.sources.ask.Fallback.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Two sources side by side over the report week. A disagreement is shown, never averaged. */
final class Comparison {
  private static final int WEEK = 7;
  private static final double WITHIN = 0.01;

  private Comparison() {}

  /** Blocks equal within one a day, and the mean rate within 1 %. */
  static List<Check> chains(Outcome<ChainFigures> chain, LocalDate asOf) {
    Optional<Fallback.Answer<ChainFigures>> second = chain.second();
    if (second.isEmpty()) {
      return List.of();
    }
    var first = chain.used().orElseThrow();
    NavigableMap<LocalDate, ChainDay> a = first.delivery().figures().history().days();
    NavigableMap<LocalDate, ChainDay> b = second.get().delivery().figures().history().days();
    List<String> apart = new ArrayList<>();
    for (LocalDate day : week(asOf)) {
      if (Math.abs(a.get(day).blocks() - b.get(day).blocks()) > 1) {
        apart.add(day + " " + a.get(day).blocks() + " and " + b.get(day).blocks());
      }
    }
    String pair = first.source().id() + " and " + second.get().source().id();
    return List.of(
        new Check(
            "blocks-of-two-sources",
            apart.isEmpty(),
            pair
                + (apart.isEmpty()
                    ? ": blocks of every day within one"
                    : ": blocks differ: " + String.join(", ", apart))),
        means("rate-of-two-sources", pair, mean(a, asOf), mean(b, asOf), "EH/s"));
  }

  /** The mean close of the days that both have, within 1 %. */
  static List<Check> prices(Outcome<DailySeries> price, LocalDate asOf) {
    if (price.second().isEmpty()) {
      return List.of();
    }
    var first = price.used().orElseThrow();
    var second = price.second().get();
    NavigableMap<LocalDate, Double> a = first.delivery().figures().byDay();
    NavigableMap<LocalDate, Double> b = second.delivery().figures().byDay();
    List<LocalDate> both =
        week(asOf).stream().filter(day -> a.containsKey(day) && b.containsKey(day)).toList();
    return List.of(
        means(
            "price-of-two-sources",
            first.source().id() + " and " + second.source().id(),
            mean(both, a::get),
            mean(both, b::get),
            "USD"));
  }

  private static Check means(String id, String pair, double a, double b, String unit) {
    return new Check(
        id,
        Math.abs(a / b - 1) <= WITHIN,
        String.format(
            Locale.ROOT,
            "%s: mean of the week %.2f and %.2f %s, %.2f %% apart",
            pair,
            a,
            b,
            unit,
            100 * Math.abs(a / b - 1)));
  }

  private static double mean(NavigableMap<LocalDate, ChainDay> days, LocalDate asOf) {
    return mean(week(asOf), day -> days.get(day).hashrateEhPerS());
  }

  private static double mean(List<LocalDate> days, ToDoubleFunction<LocalDate> value) {
    return days.stream().mapToDouble(value).average().orElseThrow(); // asOf is always among them
  }

  private static List<LocalDate> week(LocalDate asOf) {
    return asOf.minusDays(WEEK - 1L).datesUntil(asOf.plusDays(1)).toList();
  }
}
