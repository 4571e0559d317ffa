package hashbrief.core;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.compute.GpuRental;
import hashbrief.core.compute.Lease;
import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Claim;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** Inputs made for tests: everything known and plain; a test replaces what it is about. */
public record Weeks(
    ChainHistory chain,
    Reading<DailySeries> closes,
    Reading<Map<String, Integer>> pools,
    List<Market> markets,
    Reading<GpuRental> gpu,
    Reading<DailySeries> sofr,
    List<Rig> rigs,
    List<Lease> leases,
    List<GeographyShare> geography) {

  private static final Provenance NONE = new Provenance(List.of(), List.of(), List.of());

  public static Weeks of(ChainHistory chain) {
    LocalDate asOf = chain.days().lastKey();
    return new Weeks(
        chain,
        series(chain, day -> 90_000),
        Reading.of(Map.of("a", 300, "b", 250, "c", 450)),
        List.of(market("cheap", 40, asOf), market("dear", 90, asOf)),
        Reading.missing("no rental"),
        Reading.of(new DailySeries(new TreeMap<>(Map.of(asOf.minusDays(2), 3.65)))),
        List.of(rig("new", 12, asOf), rig("middle", 17, asOf), rig("old", 30, asOf)),
        List.of(lease(500, asOf.minusDays(100))),
        List.of());
  }

  /** A value for each day of the chain, by its index. */
  public static Reading<DailySeries> series(ChainHistory chain, IntToDoubleFunction value) {
    TreeMap<LocalDate, Double> byDay = new TreeMap<>();
    for (LocalDate day : chain.days().keySet()) {
      byDay.put(day, value.applyAsDouble(byDay.size()));
    }
    return Reading.of(new DailySeries(byDay));
  }

  public static Market market(String id, double price, LocalDate asOf) {
    List<MarketDay> days = new ArrayList<>();
    for (int back = 40; back >= 0; back--) {
      days.add(new MarketDay(asOf.minusDays(back), price, price, price, 0, 24));
    }
    return new Market(id, "test", "USD", Reading.of(days));
  }

  public static Rig rig(String model, double joules, LocalDate asOf) {
    return new Rig(model, 200, joules, asOf.minusDays(400), Reading.missing("no published price"));
  }

  public static Lease lease(double megawatts, LocalDate announced) {
    return new Lease("lessor", "tenant", announced, megawatts, 150, Reading.of(0.85), "test");
  }

  public Weeks withCloses(Reading<DailySeries> other) {
    return new Weeks(chain, other, pools, markets, gpu, sofr, rigs, leases, geography);
  }

  public Weeks withPools(Reading<Map<String, Integer>> other) {
    return new Weeks(chain, closes, other, markets, gpu, sofr, rigs, leases, geography);
  }

  public Weeks withMarkets(List<Market> other) {
    return new Weeks(chain, closes, pools, other, gpu, sofr, rigs, leases, geography);
  }

  public Weeks withGpu(Reading<GpuRental> other) {
    return new Weeks(chain, closes, pools, markets, other, sofr, rigs, leases, geography);
  }

  public Weeks withRigs(List<Rig> other) {
    return new Weeks(chain, closes, pools, markets, gpu, sofr, other, leases, geography);
  }

  public Weeks withLeases(List<Lease> other) {
    return new Weeks(chain, closes, pools, markets, gpu, sofr, rigs, other, geography);
  }

  public Weeks withGeography(List<GeographyShare> other) {
    return new Weeks(chain, closes, pools, markets, gpu, sofr, rigs, leases, other);
  }

  public LocalDate asOf() {
    return chain.days().lastKey();
  }

  public Report report() {
    return report(settings());
  }

  public Report report(Settings settings) {
    return WeeklyReport.of(inputs(), settings, asOf(), 1);
  }

  /** As revision 2 of {@code first}. */
  public Report revised(Report first) {
    return WeeklyReport.of(inputs(), settings(), asOf(), 2, Optional.of(first));
  }

  private Inputs inputs() {
    return new Inputs(
        new Inputs.ChainPart(chain, closes, pools, NONE),
        new Inputs.EnergyPart(markets, Reading.missing("no rates"), NONE),
        new Inputs.ComputePart(gpu, sofr, NONE),
        new Inputs.Facts(rigs, leases, List.of(), geography, List.of()));
  }

  public Verdict verdict(String claim) {
    return report().claims().stream()
        .filter(one -> one.id().equals(claim))
        .map(Claim::verdict)
        .findFirst()
        .orElseThrow();
  }

  public static Settings settings() {
    return settings(List.of());
  }

  public static Settings settings(List<Settings.Site> sites) {
    return new Settings(
        1000,
        1.05,
        0.01,
        10,
        new Settings.Financing(8, 4),
        sites,
        new Settings.Rigs(List.of(), List.of()),
        List.of());
  }
}
