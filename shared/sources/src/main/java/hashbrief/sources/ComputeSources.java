package hashbrief.sources;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.Fallback.Candidate;
import hashbrief.sources.Fallback.Outcome;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.providers.getdeploying.GetDeploying;
import hashbrief.sources.providers.gpurentalprices.GpuRentalPrices;
import hashbrief.sources.providers.nyfed.NyFed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a GPU rents for, and what money costs. */
public final class ComputeSources {

  private ComputeSources() {}

  /** Never fails for a source: what none delivers is missing with the reason. */
  public static ComputePart read(Settings settings, Fetcher fetcher, LocalDate asOf) {
    try (AtOnce atOnce = new AtOnce()) {
      Supplier<Outcome<GpuRental>> gpu =
          atOnce.start(() -> gpu(settings.sources()).ask(fetcher, asOf));
      Supplier<Outcome<DailySeries>> sofr =
          atOnce.start(() -> sofr(settings.sources()).ask(fetcher, asOf));
      return new ComputePart(
          gpu.get().figures(),
          sofr.get().figures(),
          Provenances.joined(List.of(gpu.get().provenance(), sofr.get().provenance())));
    }
  }

  /** Every source that can be asked for these settings. */
  public static List<Upstream<?>> upstreams(Settings settings) {
    List<Upstream<?>> upstreams = new ArrayList<>();
    gpu(settings.sources()).candidates().forEach(c -> upstreams.add(c.upstream()));
    sofr(settings.sources()).candidates().forEach(c -> upstreams.add(c.upstream()));
    return upstreams;
  }

  private static Fallback<GpuRental> gpu(SourceSettings sources) {
    return new Fallback<>(
        "GPU rental", sources.gpu().stream().map(id -> Candidate.of(gpu(id, sources))).toList());
  }

  private static Upstream<GpuRental> gpu(String id, SourceSettings sources) {
    return switch (id) {
      case "getdeploying" -> new GetDeploying(sources.endpoints().get(id));
      case "gpurentalprices" -> new GpuRentalPrices(sources.endpoints().get(id));
      default -> throw new IllegalArgumentException("not a source of GPU rental: " + id);
    };
  }

  private static Fallback<DailySeries> sofr(SourceSettings sources) {
    Upstream<DailySeries> nyfed = new NyFed(sources.endpoints().get("nyfed"));
    return new Fallback<>("SOFR", List.of(Candidate.of(nyfed)));
  }
}
