package hashbrief.contract.sample;

import static hashbrief.contract.sample.SampleReport.HASHPRICE;

import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ComputeFigures.GpuFigures;
import hashbrief.core.report.ComputeFigures.LeaseFigures;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.ProfitabilityFigures.Basis;
import hashbrief.core.report.ProfitabilityFigures.Capital;
import hashbrief.core.report.ProfitabilityFigures.Cost;
import hashbrief.core.report.ProfitabilityFigures.DailyRevenue;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Rigs against markets, and the leases, by the formulas of the design's section 5. */
final class SampleRigs {

  private static final double PUE = 1.05;
  private static final double OPERATION_USD_PER_MWH = 10;
  private static final double POOL_FEE = 0.01;
  private static final double CLOSE_USD = 94261;
  private static final double LEASE_PUE = 1.2;
  private static final double MEDIAN_RENT_USD_PER_MWH = 209.28462709284625;
  private static final double LEASE_NOI_USD_PER_MWH = MEDIAN_RENT_USD_PER_MWH * 0.85 / LEASE_PUE;

  private static final Map<String, Double> MARKETS = new LinkedHashMap<>();
  private static final Map<String, Double> RIGS = new LinkedHashMap<>();

  static {
    MARKETS.put("se1", 71.92248423869043);
    MARKETS.put("se3", 102.7147699809524);
    MARKETS.put("miners-median", 45.0);
    MARKETS.put("us-industrial", 90.0);
    RIGS.put("Antminer S21 XP Hyd", 12.0);
    RIGS.put("SEALMINER A3 Pro Air", 12.5);
    RIGS.put("Antminer S21 Pro", 15.0);
    RIGS.put("Antminer S21", 17.5);
    RIGS.put("Antminer S19 XP", 21.5);
    RIGS.put("My rig (v2)", 29.5);
  }

  private SampleRigs() {}

  static ProfitabilityFigures profitability() {
    List<RigFigures> rigs =
        RIGS.entrySet().stream().map(rig -> rig(rig.getKey(), rig.getValue())).toList();
    Map<String, Reading<Double>> losing = new LinkedHashMap<>();
    int losers = 0;
    for (String market : MARKETS.keySet()) {
      int count =
          (int)
              rigs.stream()
                  .filter(rig -> rig.cashMarginUsdPerPhDay().get(market).get() <= 0)
                  .count();
      losers += count;
      losing.put(market, Reading.of((double) count / rigs.size()));
    }
    return new ProfitabilityFigures(
        rigs,
        byMarket(
            price -> HASHPRICE * (1 - POOL_FEE) / (0.024 * PUE * (price + OPERATION_USD_PER_MWH))),
        losing,
        losers,
        rigs.size() * MARKETS.size(),
        daily());
  }

  private static List<DailyRevenue> daily() {
    List<HistoryDay> history = SampleSeason.history();
    return history.subList(history.size() - 180, history.size()).stream()
        .map(
            day -> {
              Map<String, Reading<Double>> revenue = new LinkedHashMap<>();
              for (String model : List.of("Antminer S21 XP Hyd", "Antminer S21", "My rig (v2)")) {
                revenue.put(
                    model,
                    day.hashpriceUsdPerPhDay().map(price -> price / (0.024 * RIGS.get(model))));
              }
              return new DailyRevenue(day.date(), revenue);
            })
        .toList();
  }

  private static RigFigures rig(String model, double joules) {
    double metered = 0.024 * joules * PUE;
    double operation = metered * OPERATION_USD_PER_MWH;
    double poolFee = HASHPRICE * POOL_FEE;
    double breakEven = (HASHPRICE - poolFee) / metered - OPERATION_USD_PER_MWH;
    double annuity = 6.715288039586982;
    Reading<Capital> capital =
        joules == 12.0
            ? Reading.of(new Capital(annuity, annuity, annuity, Basis.PRICE))
            : Reading.missing(
                joules == 29.5
                    ? "its price was published (later)"
                    : "no price of this rig is published");
    return new RigFigures(
        model,
        joules,
        Reading.of(HASHPRICE / (0.024 * joules)),
        Reading.of(breakEven),
        byMarket(price -> breakEven - price),
        byMarket(price -> CLOSE_USD * (metered * price + operation) / (HASHPRICE * (1 - POOL_FEE))),
        new Cost(
            byMarket(price -> metered * price),
            byMarket(price -> operation),
            Reading.of(poolFee),
            capital),
        byMarket(price -> HASHPRICE - poolFee - metered * price - operation));
  }

  private static Map<String, Reading<Double>> byMarket(DoubleFunction<Double> figure) {
    Map<String, Reading<Double>> figures = new LinkedHashMap<>();
    MARKETS.forEach((market, price) -> figures.put(market, Reading.of(figure.apply(price))));
    return figures;
  }

  static ComputeFigures compute() {
    Map<String, Map<String, Reading<Double>>> switching = new LinkedHashMap<>();
    RIGS.forEach(
        (model, joules) ->
            switching.put(
                model,
                byMarket(
                    price ->
                        0.024
                            * joules
                            * PUE
                            * (LEASE_NOI_USD_PER_MWH + price + OPERATION_USD_PER_MWH)
                            / (1 - POOL_FEE))));
    return new ComputeFigures(
        List.of(
            lease("Core Scientific", "CoreWeave", "2024-10-31", 500, 165.525, 0.85),
            lease("Applied Digital", "CoreWeave", "2025-08-31", 400, MEDIAN_RENT_USD_PER_MWH, 0.85),
            lease("TeraWulf", "Fluidstack", "2025-08-31", 200, 211.187, 0.85),
            lease("Galaxy", "CoreWeave", "2025-08-31", 526, 217.025, 0.90),
            lease("Cipher", "Fluidstack", "2025-09-30", 168, 203.849, 0.825),
            lease("Cipher", "AWS", "2025-11-30", 300, 139.523, 0.85),
            lease("Hut 8", "Fluidstack", "2025-12-31", 245, 217.439, 0.985)),
        new GpuFigures(
            Reading.of(1.7),
            Reading.of(1333.3333333333335),
            Reading.missing("8 rental prices within 90 days are needed, 1 is at hand")),
        Reading.of(2339.0),
        Reading.of(LEASE_NOI_USD_PER_MWH),
        switching,
        Reading.of(0.08334828613996594));
  }

  private static LeaseFigures lease(
      String lessor, String tenant, String announced, double mw, double rent, double margin) {
    return new LeaseFigures(
        lessor,
        tenant,
        LocalDate.parse(announced),
        mw,
        rent,
        margin,
        margin != 0.85,
        rent * margin / LEASE_PUE);
  }
}
