package hashbrief.sources;

import hashbrief.core.chain.WindowEdges;
import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Fallback;
import hashbrief.sources.ask.Fallback.Outcome;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.files.OwnFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The chain and its price from the sources of the settings. The chain is required; a price is not.
 * Both are read at the same time, so that slow sources of the one leave the other its time.
 */
public final class ChainSources {

  private ChainSources() {}

  /** The chain part of a report's inputs; all reasons in one message where no chain came. */
  public static ChainPart read(SourceSettings settings, Fetcher fetcher, LocalDate asOf)
      throws UpstreamException {
    var chains = Fallback.compared("the chain", chains(settings));
    var prices = Fallback.compared("the price", prices(settings));
    try (AtOnce tasks = new AtOnce()) {
      Supplier<Outcome<ChainFigures>> chain = tasks.start(() -> chains.ask(fetcher, asOf));
      Supplier<Outcome<DailySeries>> price = tasks.start(() -> prices.ask(fetcher, asOf));
      return join(chain.get(), price.get(), asOf);
    }
  }

  /** The chain sources of the settings, best first. */
  public static List<Upstream<ChainFigures>> chains(SourceSettings settings) {
    return settings.chain().stream()
        .map(Providers::of)
        .map(p -> p.chain().orElseThrow().apply(settings.of(p), WindowEdges::of))
        .toList();
  }

  /** The price sources of the settings, best first. */
  public static List<Upstream<DailySeries>> prices(SourceSettings settings) {
    List<Upstream<DailySeries>> prices = new ArrayList<>();
    settings.price().stream()
        .map(Providers::of)
        .forEach(p -> prices.add(p.price().orElseThrow().apply(settings.of(p))));
    if (settings.chain().contains(OwnFile.PROVIDER.id())) {
      prices.add(OwnFile.price(settings.of(OwnFile.PROVIDER)));
    }
    return prices;
  }

  private static ChainPart join(
      Outcome<ChainFigures> chain, Outcome<DailySeries> price, LocalDate asOf)
      throws UpstreamException {
    if (chain.failure().isPresent()) {
      throw chain.failure().get();
    }
    ChainFigures figures = chain.figures().get();
    List<SourceUse> sources = new ArrayList<>(chain.provenance().sources());
    sources.addAll(price.provenance().sources());
    List<Gap> gaps = new ArrayList<>(chain.provenance().gaps());
    gaps.addAll(price.provenance().gaps());
    List<Check> checks = new ArrayList<>(chain.provenance().checks());
    checks.addAll(Comparison.chains(chain, asOf));
    checks.addAll(Comparison.prices(price, asOf));
    return new ChainPart(
        figures.history(),
        price.figures(),
        figures.poolBlocks(),
        new Provenance(sources, gaps, checks));
  }
}
