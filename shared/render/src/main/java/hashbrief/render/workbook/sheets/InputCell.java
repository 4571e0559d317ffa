package hashbrief.render.workbook.sheets;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.core.report.Assumption;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Look;
import java.util.Optional;

/**
 * What the reader may change, by the name that formulas call it: a declared figure or an
 * assumption, with the ends of what makes sense.
 */
enum InputCell {
  HASH_PRICE("HashPrice", "hashprice.usdPerPhDay", 0, 1e6),
  CLOSE("ClosePrice", "price.usd", 0, 1e9),
  POOL_FEE("PoolFee", "pool-fee", 0, 0.99),
  PUE("Pue", "pue", 1, 10),
  OPERATION("Operation", "operation-usd-per-mwh", 0, 1e6),
  SOFR("Sofr", "financing.sofrPercent", -5, 100),
  SPREAD("FinancingSpread", "financing-spread-percent", 0, 100),
  YEARS("FinancingYears", "financing-years", 1, 50),
  LEASE_PUE("LeasePue", "lease-pue", 1, 10),
  LEASE_NOI_MARGIN("LeaseNoiMargin", "lease-noi-margin", 0, 1),
  GPU_USD_PER_HOUR("GpuUsdPerHour", "compute.gpu.usdPerHour", 0, 1e6),
  GPU_KW("GpuKw", "gpu-kw", 1e-6, 1e3);

  final String call;
  final double low;
  final double high;
  private final String where;

  InputCell(String call, String where, double low, double high) {
    this.call = call;
    this.where = where;
    this.low = low;
    this.high = high;
  }

  /**
   * As one report has it.
   *
   * @param note where it comes from, or why it is missing
   */
  record Filled(
      String label, Reading<? extends Number> value, String unit, String pattern, String note) {}

  Filled of(Report report) {
    return where.contains(".") ? declared(Brief.figure(where), report) : assumed(report);
  }

  private static Filled declared(Figure figure, Report report) {
    Reading<Object> value = figure.value(report);
    return new Filled(
        figure.label(),
        value.map(Number.class::cast),
        DeclaredCells.unitBeside(figure.unit()),
        DeclaredCells.pattern(figure.unit(), figure.digits()),
        value instanceof Reading.Missing<Object>(String reason) ? reason : figure.definition());
  }

  private Filled assumed(Report report) {
    Optional<Assumption> assumption = assumption(report, where);
    return new Filled(
        where,
        value(assumption, where),
        assumption.map(Assumption::unit).orElse(""),
        Look.GENERAL,
        assumption.map(Assumption::source).orElse(""));
  }

  static Optional<Assumption> assumption(Report report, String id) {
    return report.assumptions().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  static Reading<Double> value(Optional<Assumption> assumption, String id) {
    return assumption
        .map(one -> Reading.of(one.value()))
        .orElseGet(() -> Reading.missing("no assumption " + id + " in the report"));
  }
}
