package hashbrief.sources;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Fallback;
import hashbrief.sources.ask.Fallback.Outcome;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a GPU rents for, and what money costs. */
public final class ComputeSources {

  private ComputeSources() {}

  /** Never fails for a source: what none delivers is missing with the reason. */
  public static ComputePart read(SourceSettings settings, Fetcher fetcher, LocalDate asOf) {
    try (AtOnce atOnce = new AtOnce()) {
      Supplier<Outcome<GpuRental>> gpu =
          atOnce.start(() -> Fallback.of("GPU rental", gpu(settings)).ask(fetcher, asOf));
      Supplier<Outcome<DailySeries>> sofr =
          atOnce.start(() -> Fallback.of("SOFR", sofr(settings)).ask(fetcher, asOf));
      return new ComputePart(
          gpu.get().figures(),
          sofr.get().figures(),
          Trail.joined(List.of(gpu.get().provenance(), sofr.get().provenance())));
    }
  }

  /** Every source that can be asked for these settings. */
  public static List<Upstream<?>> upstreams(SourceSettings settings) {
    return Stream.<Upstream<?>>concat(gpu(settings).stream(), sofr(settings).stream()).toList();
  }

  private static List<Upstream<GpuRental>> gpu(SourceSettings settings) {
    return settings.gpu().stream()
        .map(Providers::of)
        .map(p -> p.gpu().orElseThrow().apply(settings.of(p)))
        .toList();
  }

  private static List<Upstream<DailySeries>> sofr(SourceSettings settings) {
    return Providers.ALL.stream()
        .flatMap(p -> p.sofr().map(source -> source.apply(settings.of(p))).stream())
        .toList();
  }
}
