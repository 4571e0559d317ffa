package hashbrief.core.section;

import hashbrief.core.hashprice.Attribution;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Peak;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

/** The report in one sentence: how much, whether it is real, what it earns and why. */
public final class Headline {

  private Headline() {}

  /** The headline of the week that ends with {@code asOf}. */
  public static String of(LocalDate asOf, HashrateFigures rate, HashpriceFigures price) {
    Peak peak = rate.peak();
    String real =
        peak.verdict().orElse(Significance.NOISE) == Significance.SHIFT
            ? "more than luck explains"
            : "within what luck explains";
    String down =
        peak.z().isPresent()
            ? "%s below its peak of %s (%s)"
                .formatted(Words.percent(-peak.drawdown()), peak.date(), real)
            : "at or near its peak of " + peak.date();
    return "In the week to %s hash rate averaged %s (%s to %s with %s), %s; %s."
        .formatted(
            asOf,
            Words.ehPerS(rate.sma7EhPerS()),
            Words.number(rate.sma7Low95EhPerS(), 1),
            Words.number(rate.sma7High95EhPerS(), 1),
            Words.SURE,
            down,
            earns(price));
  }

  private static String earns(HashpriceFigures price) {
    if (!price.usdPerPhDay().isPresent()) {
      return "hash price is not known: "
          + Words.of(price.usdPerPhDay(), any -> "").replace("no data: ", "");
    }
    String now = "hash price is " + Words.usdPerPhDay(price.usdPerPhDay().get());
    return price
        .change30d()
        .with(
            price.attribution30d(),
            (change, why) ->
                "%s, %s in 30 days, mostly by %s"
                    .formatted(now, Words.change(change), largest(why)))
        .orElse(now);
  }

  private static String largest(Attribution why) {
    return Map.of(
            "price", why.price(),
            "difficulty", why.difficulty(),
            "fees", why.fees(),
            "the subsidy", why.subsidy())
        .entrySet()
        .stream()
        .max(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> Math.abs(e.getValue()))
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
