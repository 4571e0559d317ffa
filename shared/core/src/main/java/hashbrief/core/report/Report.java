package hashbrief.core.report;

import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * The weekly report, as outsiders rely on it: component names are the names in report.json and end
 * in their unit; ratios are fractions.
 *
 * @param revision 1, and one more each time the raw data of this asOf are fetched anew
 * @param headline one sentence
 * @param historyFrom the first day that was examined
 * @param history the newest 400 days
 */
public record Report(
    int schemaVersion,
    LocalDate asOf,
    int revision,
    String headline,
    LocalDate historyFrom,
    List<HistoryDay> history,
    HashrateFigures hashrate,
    DifficultyFigures difficulty,
    HashpriceFigures hashprice,
    PriceFigures price,
    EnergyFigures energy,
    ProfitabilityFigures profitability,
    List<SiteFigures> sites,
    NetworkFigures network,
    ComputeFigures compute,
    FinancingFigures financing,
    ContextFigures context,
    SecurityFigures security,
    List<Claim> claims,
    List<SourceUse> sources,
    List<Assumption> assumptions,
    List<Gap> gaps,
    List<Check> checks) {

  /** The version of the contract that this class writes. */
  public static final int SCHEMA_VERSION = 2;

  /** The closing price of the asOf day, USD per BTC. */
  public record PriceFigures(Reading<Double> usd) {}

  /** What the whole network draws. */
  public record NetworkFigures(PowerGw powerGw) {

    /** GW: the most efficient fleet possible, the best guess, the least efficient that pays. */
    public record PowerGw(Reading<Double> low, Reading<Double> best, Reading<Double> high) {}
  }

  /** The reference rate of financing: SOFR in percent a year, and its day. */
  public record FinancingFigures(Reading<Double> sofrPercent, Reading<LocalDate> sofrDate) {}
}
