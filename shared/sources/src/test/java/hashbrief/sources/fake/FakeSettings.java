package hashbrief.sources.fake;

import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.settings.SourceSettings.BitcoinCore;
import java.util.List;
import java.util.Optional;

/** Settings of which the sources read only a part; the rest are the defaults. */
public final class FakeSettings {

  /** No node. */
  public static final BitcoinCore NO_NODE =
      new BitcoinCore(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private FakeSettings() {}

  public static Settings of(
      List<MarketSpec> markets,
      List<Settings.Site> sites,
      Timeouts timeouts,
      SourceSettings sources) {
    return new Settings(
        1000,
        1.05,
        0.01,
        10,
        new Settings.Financing(8, 4),
        markets,
        sites,
        new Settings.Rigs(List.of(), List.of()),
        List.of(),
        List.of(),
        timeouts,
        sources);
  }
}
