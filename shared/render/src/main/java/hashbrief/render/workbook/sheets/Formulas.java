package hashbrief.render.workbook.sheets;

import static hashbrief.render.workbook.sheets.Setting.CLOSE;
import static hashbrief.render.workbook.sheets.Setting.GPU_KW;
import static hashbrief.render.workbook.sheets.Setting.GPU_USD_PER_HOUR;
import static hashbrief.render.workbook.sheets.Setting.HASH_PRICE;
import static hashbrief.render.workbook.sheets.Setting.LEASE_PUE;
import static hashbrief.render.workbook.sheets.Setting.OPERATION;
import static hashbrief.render.workbook.sheets.Setting.POOL_FEE;
import static hashbrief.render.workbook.sheets.Setting.PUE;
import static hashbrief.render.workbook.sheets.Setting.SOFR;
import static hashbrief.render.workbook.sheets.Setting.SPREAD;
import static hashbrief.render.workbook.sheets.Setting.YEARS;

import hashbrief.render.workbook.book.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The formulas of core's cash margin and AI income, as Excel's. {@code e} is the cell of an
 * efficiency in J/TH, {@code p} that of a power price in USD/MWh; 0.024 MWh is what one PH/s uses
 * in a day at 1 J/TH.
 *
 * <p>Each says "n/a" where a cell it needs holds no number, and none divides by zero.
 */
final class Formulas {

  private static final String AFTER_POOL = "(1-" + POOL_FEE + ")";

  private Formulas() {}

  static String same(String cell) {
    return guarded(cell, List.of(), cell);
  }

  static String revenue(String e) {
    return guarded(HASH_PRICE + "/(0.024*" + e + ")", List.of(e), HASH_PRICE, e);
  }

  static String breakEven(String e) {
    return guarded(
        "%s*%s/(0.024*%s*%s)-%s".formatted(HASH_PRICE, AFTER_POOL, e, PUE, OPERATION),
        List.of(e, PUE),
        HASH_PRICE,
        POOL_FEE,
        e,
        OPERATION,
        PUE);
  }

  static String breakEvenEfficiency(String p) {
    String cost = "(" + p + "+" + OPERATION + ")";
    return guarded(
        "%s*%s/(0.024*%s*%s)".formatted(HASH_PRICE, AFTER_POOL, PUE, cost),
        List.of(cost, PUE),
        HASH_PRICE,
        POOL_FEE,
        PUE,
        OPERATION,
        p);
  }

  static String operation(String e) {
    return guarded("0.024*%s*%s*%s".formatted(e, PUE, OPERATION), List.of(), e, PUE, OPERATION);
  }

  static String poolFee() {
    return guarded(HASH_PRICE + "*" + POOL_FEE, List.of(), HASH_PRICE, POOL_FEE);
  }

  /** The annuity price x r / (1 - (1 + r)^-n), which PMT knows also where r is zero. */
  static String capital(String rigPrice) {
    return guarded(
        "PMT(%s+%s,%s,-1000*%s)/365".formatted(SOFR, SPREAD, YEARS, rigPrice),
        List.of(YEARS),
        SOFR,
        SPREAD,
        YEARS,
        rigPrice);
  }

  static String energy(String e, String p) {
    return guarded("0.024*" + e + "*" + PUE + "*" + p, List.of(), e, PUE, p);
  }

  static String margin(String energy, String operation, String poolFee) {
    return guarded(
        "%s-%s-%s-%s".formatted(HASH_PRICE, poolFee, energy, operation),
        List.of(),
        HASH_PRICE,
        energy,
        operation,
        poolFee);
  }

  static String breakEvenBtcPrice(String energy, String operation) {
    return guarded(
        "%s*(%s+%s)/(%s*%s)".formatted(CLOSE, energy, operation, HASH_PRICE, AFTER_POOL),
        List.of(HASH_PRICE, AFTER_POOL),
        CLOSE,
        HASH_PRICE,
        POOL_FEE,
        energy,
        operation);
  }

  static String spread(String breakEven, String p) {
    return guarded(breakEven + "-" + p, List.of(), breakEven, p);
  }

  static String losingShare(String margins) {
    return "IF(COUNT(%1$s)>0,COUNTIF(%1$s,\"<=0\")/COUNT(%1$s),\"%2$s\")"
        .formatted(margins, Cell.NOT_AVAILABLE);
  }

  static String leaseNoi(String rent, String margin) {
    return guarded(
        rent + "*" + margin + "/" + LEASE_PUE, List.of(LEASE_PUE), rent, margin, LEASE_PUE);
  }

  static String median(String cells) {
    return "IF(COUNT(%1$s)>0,MEDIAN(%1$s),\"%2$s\")".formatted(cells, Cell.NOT_AVAILABLE);
  }

  static String gpuPerMwh() {
    return guarded(GPU_USD_PER_HOUR + "*1000/" + GPU_KW, List.of(GPU_KW), GPU_USD_PER_HOUR, GPU_KW);
  }

  static String switchHashPrice(String e, String p, String leaseNoi) {
    return guarded(
        "0.024*%s*%s*(%s+%s+%s)/%s".formatted(e, PUE, leaseNoi, p, OPERATION, AFTER_POOL),
        List.of(AFTER_POOL),
        e,
        PUE,
        leaseNoi,
        p,
        OPERATION,
        POOL_FEE);
  }

  /** COUNT counts numbers only, and COUNT of a range adds up; divisors are looked at after it. */
  private static String guarded(String expression, List<Object> divisors, Object... cells) {
    String list = Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(","));
    String safe = expression;
    if (!divisors.isEmpty()) {
      String above =
          divisors.stream().map(divisor -> divisor + ">0").collect(Collectors.joining(","));
      safe = "IF(AND(%s),%s,\"%s\")".formatted(above, expression, Cell.NOT_AVAILABLE);
    }
    return "IF(COUNT(%s)=%s,%s,\"%s\")".formatted(list, cells.length, safe, Cell.NOT_AVAILABLE);
  }
}
