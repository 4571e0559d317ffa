package hashbrief.sources;

import hashbrief.sources.ask.Provider;
import hashbrief.sources.files.FixedPrice;
import hashbrief.sources.files.OwnFile;
import hashbrief.sources.providers.bitcoincore.BitcoinCoreChain;
import hashbrief.sources.providers.blockchaininfo.BlockchainInfoChain;
import hashbrief.sources.providers.caiso.Caiso;
import hashbrief.sources.providers.coinbase.CoinbasePrice;
import hashbrief.sources.providers.ecb.EcbRates;
import hashbrief.sources.providers.eia.Eia;
import hashbrief.sources.providers.energycharts.EnergyCharts;
import hashbrief.sources.providers.getdeploying.GetDeploying;
import hashbrief.sources.providers.gpurentalprices.GpuRentalPrices;
import hashbrief.sources.providers.kraken.KrakenPrice;
import hashbrief.sources.providers.mempool.MempoolChain;
import hashbrief.sources.providers.nyfed.NyFed;
import hashbrief.sources.providers.nyiso.Nyiso;
import hashbrief.sources.providers.smard.Smard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list of providers; of one kind the better first. A new one is its package and a line here.
 */
public final class Providers {
  public static final List<Provider> ALL =
      List.of(
          KrakenPrice.PROVIDER,
          CoinbasePrice.PROVIDER,
          MempoolChain.PROVIDER,
          BlockchainInfoChain.PROVIDER,
          BitcoinCoreChain.PROVIDER,
          Nyiso.PROVIDER,
          Caiso.PROVIDER,
          EnergyCharts.PROVIDER,
          Smard.PROVIDER,
          Eia.PROVIDER,
          EcbRates.PROVIDER,
          GetDeploying.PROVIDER,
          GpuRentalPrices.PROVIDER,
          NyFed.PROVIDER,
          OwnFile.PROVIDER,
          FixedPrice.PROVIDER);

  private Providers() {}

  /** The provider of an id that the settings have checked. */
  public static Provider of(String id) {
    return ALL.stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provider " + id));
  }

  /** Ids of those that deliver something, such as {@link Provider#chain}. */
  public static List<String> ids(Function<Provider, Optional<?>> delivers) {
    return ALL.stream()
        .filter(provider -> delivers.apply(provider).isPresent())
        .map(Provider::id)
        .toList();
  }
}
