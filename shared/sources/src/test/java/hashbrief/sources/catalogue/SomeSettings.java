package hashbrief.sources.catalogue;

import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.SourceSettings;
import hashbrief.sources.fake.FakeSettings;
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
    return FakeSettings.of(
        List.of(markets),
        sites,
        new Settings.Timeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(120)),
        new SourceSettings(
            List.of("csv"),
            List.of(),
            List.of(),
            Map.of(),
            FakeSettings.NO_NODE,
            Optional.empty()));
  }
}
