package hashbrief.core.section;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketMean;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.units.Reading;

/** What power cost in the report week. */
final class EnergySection {

  private static final int FOUR_WEEKS = 28;

  private EnergySection() {}

  static EnergyFigures figures(Week week) {
    return new EnergyFigures(
        week.inputs().energy().markets().stream().map(market -> figures(week, market)).toList());
  }

  private static MarketFigures figures(Week week, Market market) {
    var rates = week.inputs().energy().usdPerEur();
    Reading<MarketMean> mean = MarketMean.of(market, rates, week.asOf(), Week.DAYS);
    return new MarketFigures(
        market.id(),
        market.source(),
        mean.map(MarketMean::mean),
        mean.map(MarketMean::min),
        mean.map(MarketMean::max),
        mean.map(MarketMean::negativeHours),
        mean.map(MarketMean::hours),
        MarketMean.of(market, rates, week.asOf(), FOUR_WEEKS).map(MarketMean::mean));
  }
}
