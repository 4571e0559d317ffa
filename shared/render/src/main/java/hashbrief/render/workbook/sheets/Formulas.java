package hashbrief.render.workbook.sheets;

import static java.util.Map.entry;

import hashbrief.contract.Figure;
import hashbrief.render.workbook.book.Area;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which formula stands behind which path of report.json: core's cash margin and AI income over the
 * cells of the Inputs sheet.
 *
 * <p>Between braces stand cells: of the rig in this row its efficiency {@code e}, its price and
 * {@code m}, its energy at the meter; of the lease in this row rent and NOI margin {@code noi}; the
 * power price {@code p} of the market of this row or column; a path for the figure in the same row;
 * {@code all} for its column, {@code each} for its columns in all markets.
 */
final class Formulas {

  private static final String RIG = "profitability.rigs[].";
  private static final String LEASE = "compute.leases[].";
  private static final String MARGIN = RIG + "cashMarginUsdPerPhDay";
  private static final String NONE = "\"" + Figure.NOT_AVAILABLE + "\"";

  private static final Map<String, String> RULES =
      Map.ofEntries(
          entry("hashprice.usdPerPhDay", "HashPrice"),
          entry("hashprice.change30d", "HashPrice/{hashprice.monthAgoUsdPerPhDay}-1"),
          entry("price.usd", "ClosePrice"),
          entry("financing.sofrPercent", "Sofr"),
          entry("energy.markets[].meanUsdPerMwh", "{p}"),
          entry(
              "profitability.breakEvenEfficiencyJoulesPerTerahash{}",
              "IF({p}+Operation>0,NetHashPrice/(DailyMwh*Pue*({p}+Operation))," + NONE + ")"),
          entry(
              "profitability.losingShare{}",
              "IF(COUNT({all %1$s})=ROWS({all %1$s}),COUNTIF({all %1$s},\"<=0\")/ROWS({all %1$s}),%2$s)"
                  .formatted(MARGIN, NONE)),
          entry("profitability.losingMargins", "COUNTIF({each " + MARGIN + "},\"<=0\")"),
          entry("profitability.margins", "COUNT({each " + MARGIN + "})"),
          entry(RIG + "joulesPerTerahash", "{e}"),
          entry(RIG + "revenueUsdPerMwh", "HashPrice/(DailyMwh*{e})"),
          entry(RIG + "breakEvenUsdPerMwh", "NetHashPrice/{m}-Operation"),
          entry(RIG + "spreadUsdPerMwh", "{" + RIG + "breakEvenUsdPerMwh}-{p}"),
          entry(MARGIN, "NetHashPrice-{m}*({p}+Operation)"),
          entry(RIG + "breakEvenBtcPriceUsd", "ClosePrice*{m}*({p}+Operation)/NetHashPrice"),
          entry(RIG + "costUsdPerPhDay.energy", "{m}*{p}"),
          entry(RIG + "costUsdPerPhDay.operation", "{m}*Operation"),
          entry(RIG + "costUsdPerPhDay.poolFee", "HashPrice*PoolFee"),
          // The annuity price x r / (1 - (1 + r)^-n), which PMT knows also where r is zero.
          entry(
              RIG + "costUsdPerPhDay.capital.best",
              "PMT((Sofr+FinancingSpread)/100,FinancingYears,-1000*{price})/365"),
          entry(LEASE + "usdPerMwh", "{rent}"),
          entry(LEASE + "noiMargin", "{noi}"),
          entry(LEASE + "noiUsdPerMwh", "{rent}*{noi}/LeasePue"),
          entry("compute.medianLeaseNoiUsdPerMwh", "MEDIAN({all " + LEASE + "noiUsdPerMwh})"),
          entry(
              "compute.switchHashpriceUsdPerPhDay{}",
              "{m}*({compute.medianLeaseNoiUsdPerMwh}+{p}+Operation)/(1-PoolFee)"),
          entry("compute.gpu.usdPerHour", "GpuUsdPerHour"),
          entry("compute.gpu.usdPerMwh", "GpuUsdPerHour*1000/GpuKw"));

  private static final Pattern PLACE = Pattern.compile("\\{(all |each )?([^{}]+(?:\\{})*)}");
  private static final Pattern ONE_CELL = Pattern.compile("[A-Za-z]+|[^+*/,(-]*!\\$[A-Z]+\\$\\d+");

  private final Places places;
  private final InputsSheet inputs;

  Formulas(Places places, InputsSheet inputs) {
    this.places = places;
    this.inputs = inputs;
  }

  /**
   * Where a formula is wanted.
   *
   * @param row of its table, from zero
   * @param market the key of its column, or of its row where the column has none
   */
  record Spot(String sheet, int row, String market) {}

  /** The formula behind a path; empty where there is none, or where a cell that it needs is not. */
  Optional<String> at(String path, Spot spot) {
    return Optional.ofNullable(RULES.get(path)).flatMap(rule -> filled(rule, spot));
  }

  private Optional<String> filled(String rule, Spot spot) {
    StringBuilder formula = new StringBuilder();
    Matcher matcher = PLACE.matcher(rule);
    while (matcher.find()) {
      Optional<Area> area = area(matcher.group(1), matcher.group(2), spot);
      if (area.isEmpty()) {
        return Optional.empty();
      }
      String call =
          area.get().sheet().equals(spot.sheet()) ? area.get().relative() : area.get().absolute();
      matcher.appendReplacement(formula, Matcher.quoteReplacement(call));
    }
    return Optional.of(guarded(matcher.appendTail(formula).toString()));
  }

  /** "n/a" where a cell holds no number, or where a divisor is zero. */
  static String guarded(String expression) {
    return ONE_CELL.matcher(expression).matches()
        ? expression
        : "IFERROR(" + expression + "," + NONE + ")";
  }

  private Optional<Area> area(String range, String name, Spot spot) {
    if (range != null) {
      return range.equals("all ")
          ? places.column(name, spot.market()).or(() -> places.column(name, ""))
          : places.columns(name);
    }
    return switch (name) {
      case "e" -> Optional.of(inputs.efficiency(spot.row()));
      case "m" -> Optional.of(inputs.meteredMwh(spot.row()));
      case "price" -> Optional.of(inputs.rigPrice(spot.row()));
      case "rent" -> Optional.of(inputs.rent(spot.row()));
      case "noi" -> Optional.of(inputs.noiMargin(spot.row()));
      case "p" -> inputs.marketPrice(spot.market());
      default -> places.cell(name, name.contains("[]") ? spot.row() : 0, "");
    };
  }
}
