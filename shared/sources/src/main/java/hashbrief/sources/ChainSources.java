package hashbrief.sources;

import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.providers.bitcoincore.BitcoinCoreChain;
import hashbrief.sources.providers.blockchaininfo.BlockchainInfoChain;
import hashbrief.sources.providers.coinbase.CoinbasePrice;
import hashbrief.sources.providers.kraken.KrakenPrice;
import hashbrief.sources.providers.mempool.MempoolChain;
import hashbrief.sources.providers.mempool.MempoolPrice;
import java.net.URI;
import java.nio.file.Path;
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
  public static ChainPart read(Settings settings, Fetcher fetcher, LocalDate asOf)
      throws UpstreamException {
    List<Upstream<ChainFigures>> chains = chains(settings.sources());
    List<Upstream<DailySeries>> prices = prices(settings.sources());
    try (AtOnce tasks = new AtOnce()) {
      Supplier<Preference<ChainFigures>> chain =
          tasks.start(() -> Preference.ask("the chain", chains, fetcher, asOf));
      Supplier<Preference<DailySeries>> price =
          tasks.start(() -> Preference.ask("the price", prices, fetcher, asOf));
      return join(chain.get(), price.get(), asOf);
    }
  }

  /** The chain sources of the settings, best first. */
  public static List<Upstream<ChainFigures>> chains(SourceSettings sources) {
    return sources.chain().stream().map(id -> chain(id, sources)).toList();
  }

  /** The price sources of the settings, best first. */
  public static List<Upstream<DailySeries>> prices(SourceSettings sources) {
    List<Upstream<DailySeries>> prices = new ArrayList<>();
    sources.price().forEach(id -> prices.add(price(id, sources)));
    if (sources.chain().contains(OwnFile.ID)) {
      prices.add(OwnFile.price(csv(sources)));
    }
    return prices;
  }

  private static Upstream<ChainFigures> chain(String id, SourceSettings sources) {
    return switch (id) {
      case "mempool" -> new MempoolChain(url(id, sources));
      case "blockchain-info" -> new BlockchainInfoChain(url(id, sources));
      case "bitcoin-core" -> new BitcoinCoreChain(sources.bitcoinCore());
      case OwnFile.ID -> OwnFile.chain(csv(sources));
      default -> throw new IllegalArgumentException("not a source of the chain: " + id);
    };
  }

  private static Upstream<DailySeries> price(String id, SourceSettings sources) {
    return switch (id) {
      case "kraken" -> new KrakenPrice(url(id, sources));
      case "coinbase" -> new CoinbasePrice(url(id, sources));
      case "mempool" -> new MempoolPrice(url(id, sources));
      default -> throw new IllegalArgumentException("not a source of the price: " + id);
    };
  }

  private static Path csv(SourceSettings sources) {
    return Path.of(sources.csvDays().orElseThrow()); // the settings require it with the source
  }

  private static URI url(String id, SourceSettings sources) {
    return sources.endpoints().get(id).url();
  }

  private static ChainPart join(
      Preference<ChainFigures> chain, Preference<DailySeries> price, LocalDate asOf)
      throws UpstreamException {
    if (chain.used().isEmpty()) {
      Category category =
          chain.failures().isEmpty()
              ? Category.NOT_CONFIGURED
              : chain.failures().getFirst().exception().category();
      throw new UpstreamException(category, chain.reasons());
    }
    ChainFigures figures = chain.used().get().delivery().figures();
    Reading<DailySeries> closes =
        price
            .used()
            .map(answer -> Reading.of(answer.delivery().figures()))
            .orElseGet(() -> Reading.missing(price.reasons()));
    List<SourceUse> sources = new ArrayList<>(chain.sources());
    sources.addAll(price.sources());
    List<Gap> gaps = new ArrayList<>(chain.gaps());
    gaps.addAll(price.gaps());
    List<Check> checks = new ArrayList<>(chain.used().get().delivery().provenance().checks());
    checks.addAll(Comparison.chains(chain, asOf));
    checks.addAll(Comparison.prices(price, asOf));
    return new ChainPart(
        figures.history(), closes, figures.poolBlocks(), new Provenance(sources, gaps, checks));
  }
}
