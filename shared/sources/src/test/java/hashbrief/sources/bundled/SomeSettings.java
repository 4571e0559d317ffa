package hashbrief.sources.bundled;

import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.SourceSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of which only the named part matters. */
final class SomeSettings {

  private SomeSettings() {}

  static Settings withMarkets(MarketSpec... markets) {
    return withSites(List.of(), markets);
  }

  static Settings withSites(List<Settings.Site> sites, MarketSpec... markets) {
    Optional<String> none = Optional.empty();
    return new Settings(
        1000,
        1.05,
        0.01,
        10,
        new Settings.Financing(8, 4),
        List.of(markets),
        sites,
        new Settings.Rigs(List.of(), List.of()),
        List.of(),
        List.of(),
        new Settings.Timeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(120)),
        new SourceSettings(
            List.of("csv"),
            List.of(),
            List.of(),
            Map.of(),
            new SourceSettings.BitcoinCore(Optional.empty(), none, none, none),
            none));
  }
}
