package hashbrief.sources.fake;

import hashbrief.sources.fake.compute.FakeGetDeploying;
import hashbrief.sources.fake.compute.FakeGpuRentalPrices;
import hashbrief.sources.fake.compute.FakeNyFed;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.FakeCaiso;
import hashbrief.sources.fake.energy.FakeEcb;
import hashbrief.sources.fake.energy.FakeEia;
import hashbrief.sources.fake.energy.FakeEnergyCharts;
import hashbrief.sources.fake.energy.FakeNyiso;
import hashbrief.sources.fake.energy.FakeSmard;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Every source of power, rates and rental as it is on the day after asOf, and where to ask it. */
public final class FakeMarkets {
  private static final int WEEKS = 60;

  private FakeMarkets() {}

  /** Routes by source id; all markets have the prices of the curve. */
  public static Map<String, Function<FakeRequest, Answer>> routes(Curve curve, LocalDate asOf) {
    LocalDate monday = asOf.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    FakeNyiso nyiso = new FakeNyiso(curve);
    FakeEcb ecb = new FakeEcb(day -> 1.1 + day.getDayOfMonth() / 1000.0, asOf.plusDays(1));
    YearMonth known = YearMonth.from(asOf).minusMonths(2);
    Map<String, Function<FakeRequest, Answer>> routes = new LinkedHashMap<>();
    routes.put("nyiso", nyiso);
    routes.put("nyiso" + FakeAccess.OLD, nyiso);
    routes.put("caiso", new FakeCaiso(curve));
    routes.put("energy-charts", new FakeEnergyCharts(curve));
    routes.put("smard", new FakeSmard(curve, "DE-LU", monday.minusWeeks(WEEKS - 1L), WEEKS));
    routes.put("eia", new FakeEia(known.toString(), known.minusMonths(1).toString()));
    routes.put("ecb", ecb);
    routes.put("ecb" + FakeAccess.OLD, ecb);
    routes.put("nyfed", new FakeNyFed(day -> 3.5 + day.getDayOfMonth() / 100.0));
    routes.put(
        "getdeploying", new FakeGetDeploying(week -> 2 + week.toEpochDay() % 700 / 1000.0, monday));
    routes.put("gpurentalprices", new FakeGpuRentalPrices(asOf, 2.4));
    return routes;
  }
}
