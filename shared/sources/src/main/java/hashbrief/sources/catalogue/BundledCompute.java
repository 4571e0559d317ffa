package hashbrief.sources.catalogue;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bundled rates: GPU rental and SOFR. */
public final class BundledCompute {

  private BundledCompute() {}

  /** What was known of them at asOf. */
  public static ComputePart read(LocalDate asOf) {
    Resource rates = rates();
    DailySeries sofr = rate(rates, "sofr", asOf);
    DailySeries gpu = rate(rates, "h100-one-year", asOf);
    List<LocalDate> dates =
        Stream.of(sofr, gpu).flatMap(series -> series.byDay().keySet().stream()).toList();
    return new ComputePart(
        known(gpu, "GPU rental price", asOf).map(days -> new GpuRental("H100, one year", days)),
        known(sofr, "SOFR", asOf),
        new Provenance(
            dates.isEmpty() ? List.of() : List.of(rates.use(dates)), List.of(), List.of()));
  }

  static Resource rates() {
    return Resource.of("rates.csv", "id,value,unit,date,stale_after_days,source");
  }

  private static DailySeries rate(Resource rates, String id, LocalDate asOf) {
    NavigableMap<LocalDate, Double> days = new TreeMap<>();
    rates.rows().stream()
        .filter(row -> row.text("id").equals(id))
        .forEach(row -> days.put(row.day("date"), row.positive("value")));
    return new DailySeries(days).until(asOf);
  }

  private static Reading<DailySeries> known(DailySeries series, String what, LocalDate asOf) {
    return series.byDay().isEmpty()
        ? Reading.missing("no " + what + " by " + asOf + " in the bundled data")
        : Reading.of(series);
  }
}
