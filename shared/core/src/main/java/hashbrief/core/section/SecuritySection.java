package hashbrief.core.section;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.profit.PowerBasket;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.SecurityFigures;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Sample;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What guards the chain, and what an attack would cost in energy alone. */
public final class SecuritySection {

  private static final double MAJORITY = 0.51;

  private SecuritySection() {}

  static SecurityFigures figures(Week week, EnergyFigures energy, Reading<PowerBasket> basket) {
    Reading<Map<String, Integer>> pools = week.inputs().chain().poolBlocks();
    double rate = week.window().ehPerS();
    return new SecurityFigures(
        reward(week, day -> btc(day).with(week.close(day.date()), (b, usd) -> b * usd)),
        reward(week, SecuritySection::btc),
        basket.with(medianPower(energy), (b, p) -> MAJORITY * rate * b.mean() * p),
        pools.map(counts -> share(counts.values(), 1)),
        pools.map(counts -> share(counts.values(), 2)));
  }

  /** The median over the markets of the week's mean price, USD/MWh. */
  public static Reading<Double> medianPower(EnergyFigures energy) {
    List<Double> known =
        energy.markets().stream()
            .map(MarketFigures::meanUsdPerMwh)
            .filter(Reading::isPresent)
            .map(Reading::get)
            .toList();
    return known.isEmpty()
        ? Reading.missing("no market has a power price for the report week")
        : Sample.median(known);
  }

  /** Mean over the days of the report week. */
  private static Reading<Double> reward(Week week, Function<ChainDay, Reading<Double>> ofDay) {
    Reading<Double> sum = Reading.of(0.0);
    for (int back = 0; back < Week.DAYS; back++) {
      ChainDay day = week.chain().days().get(week.asOf().minusDays(back));
      sum = sum.with(ofDay.apply(day), Double::sum);
    }
    return sum.map(total -> total / Week.DAYS);
  }

  /** Blocks x subsidy + fees. */
  private static Reading<Double> btc(ChainDay day) {
    return day.feesBtc().map(fees -> day.blocks() * day.subsidyBtc() + fees);
  }

  private static double share(Collection<Integer> counts, int largest) {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    return counts.stream()
            .sorted(Comparator.reverseOrder())
            .limit(largest)
            .mapToInt(Integer::intValue)
            .sum()
        / (double) all;
  }
}
