package hashbrief.sources;

import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Provider;
import java.util.List;
import java.util.Map;

/**
 * Which sources to ask, in which order, and where they are.
 *
 * @param chain ids of chain sources, best first
 * @param price ids of price sources, best first
 * @param gpu ids of sources of GPU rental, best first
 * @param markets power markets, in the order of the report
 * @param access how providers are reached, by id; those that are absent by their defaults
 */
public record SourceSettings(
    List<String> chain,
    List<String> price,
    List<String> gpu,
    List<MarketSetting> markets,
    Map<String, Access> access) {

  /** Markets of a settings file without any. */
  public static final List<MarketSetting> DEFAULT_MARKETS =
      List.of(
          new MarketSetting("nyiso-west", "nyiso", "WEST"),
          new MarketSetting("caiso-np15", "caiso", "TH_NP15_GEN-APND"),
          new MarketSetting("de-lu", "energy-charts", "DE-LU"));

  /** How a provider is reached. */
  public Access of(Provider provider) {
    return access.getOrDefault(provider.id(), provider.access());
  }
}
