package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Assumption;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Look.Format;
import java.util.function.Function;

/** One figure of the Inputs sheet that formulas call by its name. */
enum Setting {
  HASH_PRICE(
      "HashPrice",
      "Hash price",
      "USD/PH/day",
      Format.TWO,
      0,
      1e6,
      r -> r.hashprice().usdPerPhDay()),
  CLOSE(
      "ClosePrice",
      "Bitcoin price at this hash price",
      "USD/BTC",
      Format.WHOLE,
      0,
      1e9,
      r -> r.price().usd()),
  POOL_FEE("PoolFee", "Pool fee", "of revenue", Format.PERCENT_TWO, 0, 1, of("pool-fee")),
  PUE("Pue", "PUE of the mining site", "MWh bought per MWh of rigs", Format.TWO, 1, 10, of("pue")),
  OPERATION("Operation", "Operation", "USD/MWh", Format.TWO, 0, 1e6, of("operation-usd-per-mwh")),
  SOFR(
      "Sofr",
      "SOFR",
      "a year",
      Format.PERCENT_TWO,
      -0.05,
      1,
      r -> r.financing().sofrPercent().map(percent -> percent / 100)),
  SPREAD(
      "FinancingSpread",
      "Spread over SOFR",
      "a year",
      Format.PERCENT_TWO,
      0,
      1,
      r -> of("financing-spread-percent").apply(r).map(percent -> percent / 100)),
  YEARS(
      "FinancingYears",
      "Term of the financing",
      "years",
      Format.WHOLE,
      1,
      50,
      of("financing-years")),
  LEASE_PUE(
      "LeasePue",
      "PUE of a leased site",
      "MWh bought per MWh of critical IT",
      Format.TWO,
      1,
      10,
      of("lease-pue")),
  LEASE_NOI_MARGIN(
      "LeaseNoiMargin",
      "NOI margin of a lease without a published one",
      "of rent",
      Format.PERCENT,
      0,
      1,
      of("lease-noi-margin")),
  GPU_USD_PER_HOUR(
      "GpuUsdPerHour",
      "GPU rental",
      "USD per GPU-hour",
      Format.TWO,
      0,
      1e6,
      r -> r.compute().gpu().usdPerHour()),
  GPU_KW("GpuKw", "Power of one GPU in its server", "kW", Format.FOUR, 1e-6, 1e3, of("gpu-kw"));

  /** What formulas call it. */
  final String call;

  final String label;
  final String unit;
  final Format format;
  final double low;
  final double high;
  private final Function<Report, Reading<Double>> figure;

  Setting(
      String call,
      String label,
      String unit,
      Format format,
      double low,
      double high,
      Function<Report, Reading<Double>> figure) {
    this.call = call;
    this.label = label;
    this.unit = unit;
    this.format = format;
    this.low = low;
    this.high = high;
    this.figure = figure;
  }

  Reading<Double> of(Report report) {
    return figure.apply(report);
  }

  @Override
  public String toString() {
    return call;
  }

  private static Function<Report, Reading<Double>> of(String id) {
    return report -> assumption(report, id);
  }

  /** The assumption of that id; missing with a reason when the report holds none. */
  static Reading<Double> assumption(Report report, String id) {
    return report.assumptions().stream()
        .filter(assumption -> assumption.id().equals(id))
        .findFirst()
        .map(Assumption::value)
        .map(Reading::of)
        .orElse(Reading.missing("no assumption " + id + " in the report"));
  }
}
