package hashbrief.core.section;

import hashbrief.core.compute.AiIncome;
import hashbrief.core.compute.GpuRental;
import hashbrief.core.compute.Lease;
import hashbrief.core.profit.CashMargin;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ComputeFigures.GpuFigures;
import hashbrief.core.report.ComputeFigures.LeaseFigures;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the same megawatt-hour earns in AI. */
final class ComputeSection {

  private static final int STEADINESS_DAYS = 90;

  /** Fewer points of GPU rental than this say nothing of its steadiness. */
  private static final int FEWEST_POINTS = 8;

  /** A rental price counts this long; the sources publish every week. */
  private static final int GPU_MAX_AGE_DAYS = 120;

  private ComputeSection() {}

  static ComputeFigures figures(Week week, EnergyFigures energy) {
    List<Lease> leases = week.known().leases();
    Reading<Double> noi =
        Sample.median(leases.stream().map(lease -> AiIncome.noi(lease).value()).toList());
    if (leases.isEmpty()) {
      noi = Reading.missing("no lease was announced by " + week.asOf());
    }
    return new ComputeFigures(
        leases.stream().map(ComputeSection::lease).toList(),
        gpu(week),
        noi.map(any -> leases.stream().mapToDouble(Lease::criticalItMw).sum()),
        noi,
        switches(week, energy, noi),
        miningVariation(week));
  }

  private static LeaseFigures lease(Lease lease) {
    return new LeaseFigures(
        lease.lessor(),
        lease.tenant(),
        lease.announced(),
        lease.criticalItMw(),
        AiIncome.usdPerMwh(lease),
        AiIncome.noiMargin(lease),
        lease.noiMargin().isPresent(),
        AiIncome.noi(lease).value());
  }

  private static GpuFigures gpu(Week week) {
    Reading<GpuRental> rental = week.inputs().compute().gpu();
    Reading<Double> price =
        rental.flatMap(
            gpu -> gpu.usdPerHour().latest(week.asOf(), GPU_MAX_AGE_DAYS, "rental price"));
    LocalDate from = week.asOf().minusDays(STEADINESS_DAYS - 1L);
    return new GpuFigures(
        price,
        price.map(AiIncome::gpuUsdPerMwh),
        rental.flatMap(
            gpu ->
                variation(
                    gpu.usdPerHour().byDay().subMap(from, true, week.asOf(), true).values(),
                    FEWEST_POINTS,
                    "rental prices")));
  }

  private static Reading<Double> miningVariation(Week week) {
    // Revenue per MWh of any rig is hash price times a constant, so hash price is as steady.
    List<Double> prices = new ArrayList<>();
    for (int back = STEADINESS_DAYS - 1; back >= 0; back--) {
      Reading<Double> price = week.hashpriceUsd(week.asOf().minusDays(back));
      if (price instanceof Reading.Missing<Double>) {
        return price;
      }
      prices.add(price.get());
    }
    return variation(prices, STEADINESS_DAYS, "hash prices");
  }

  private static Reading<Double> variation(Collection<Double> values, int fewest, String what) {
    return values.size() < fewest
        ? Reading.missing(
            "%s in %s days: %s, at least %s are needed"
                .formatted(what, STEADINESS_DAYS, values.size(), fewest))
        : Reading.of(Sample.coefficientOfVariation(values));
  }

  private static Map<String, Map<String, Reading<Double>>> switches(
      Week week, EnergyFigures energy, Reading<Double> noi) {
    Map<String, Map<String, Reading<Double>>> byModel = new LinkedHashMap<>();
    for (Rig rig : week.known().rigs()) {
      CashMargin margin = week.settings().terms().margin(rig.efficiency());
      Map<String, Reading<Double>> byMarket = new LinkedHashMap<>();
      for (MarketFigures market : energy.markets()) {
        byMarket.put(
            market.id(),
            noi.with(
                market.meanUsdPerMwh(),
                (lease, power) ->
                    margin
                        .hashpriceFor(new UsdPerMeteredMwh(lease), new UsdPerMeteredMwh(power))
                        .value()));
      }
      byModel.put(rig.model(), byMarket);
    }
    return byModel;
  }
}
