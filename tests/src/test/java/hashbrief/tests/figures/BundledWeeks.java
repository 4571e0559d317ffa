package hashbrief.tests.figures;

import hashbrief.core.WeeklyReport;
import hashbrief.core.report.Report;
import hashbrief.core.settings.Settings;
import hashbrief.run.settings.SettingsReader;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.catalogue.BundledCompute;
import hashbrief.sources.catalogue.BundledEnergy;
import hashbrief.sources.catalogue.BundledFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reports of the bundled weeks. */
public final class BundledWeeks {

  private BundledWeeks() {}

  public static Report report(LocalDate asOf) {
    Settings settings =
        new SettingsReader(BundledFacts.models(), BundledEnergy.MARKETS, name -> name)
            .defaults(Map.of())
            .figures();
    return WeeklyReport.of(
        BundledFacts.join(
            BundledChain.read(asOf),
            BundledEnergy.read(asOf, List.of(), List.of()),
            BundledCompute.read(asOf),
            asOf),
        settings,
        asOf,
        1);
  }
}
