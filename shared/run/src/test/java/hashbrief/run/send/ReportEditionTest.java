package hashbrief.run.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.WeeklyReport;
import hashbrief.core.report.Report;
import hashbrief.render.mail.Letter;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.settings.RunSettings;
import hashbrief.run.settings.RunSettings.Recipient;
import hashbrief.run.settings.SettingsReader;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.sources.catalogue.BundledCompute;
import hashbrief.sources.catalogue.BundledEnergy;
import hashbrief.sources.catalogue.BundledFacts;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportEditionTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final Letter.Links LINKS =
      new Letter.Links(
          URI.create("https://links.example.org/r?token=abc"),
          URI.create("https://links.example.org/unsubscribe?token=def"),
          30,
          true);
  private static final Edition EDITION = ReportEdition.of(ReportJson.write(report(AS_OF, 1000)));

  private static Report report(LocalDate asOf, double threshold) {
    RunSettings settings =
        new SettingsReader(BundledFacts.models(), BundledEnergy.MARKETS, named -> named)
            .read("threshold-eh-per-s: " + threshold, "settings", Map.of());
    return WeeklyReport.of(
        BundledFacts.join(
            BundledChain.read(asOf),
            BundledEnergy.read(asOf, List.of(), List.of()),
            BundledCompute.read(asOf),
            asOf),
        settings.figures(),
        asOf,
        1);
  }

  private static List<String> crossed(LocalDate asOf, double threshold) {
    return Announcement.of(report(asOf, threshold)).attributes().get("thresholdCrossed");
  }

  @Test
  void letter_inTheReadersTimeZone() {
    Letter berlin = EDITION.letter(new Recipient("a@example.org", "Europe/Berlin"), LINKS);
    assertTrue(berlin.subject().contains("2026-01-18: 997.5 EH/s"), berlin.subject());
    assertTrue(berlin.text().contains("2026-01-19 01:00 Europe/Berlin"), berlin.text());
  }

  @Test
  void announcement_canBeFilteredByVerdictAndThreshold() {
    Message message = EDITION.announcement();
    assertEquals(List.of("2026-01-18"), message.attributes().get("asOf"));
    assertTrue(message.attributes().get("within-noise").contains("below-threshold"));
    assertTrue(message.attributes().get("supported").contains("down-from-peak"));
    assertEquals(List.of("down"), message.attributes().get("thresholdCrossed"));
    assertTrue(message.body().contains("\"headline\":\"In the week to 2026-01-18"));
    assertTrue(
        message.body().contains("\"xlsx\":\"reports/2026-01-18/hashbrief-2026-01-18.xlsx\""));
  }

  // The 7-day mean was 1,011.6 EH/s on 2026-01-11 and 997.5 on 2026-01-18.
  @Test
  void threshold_crossedSinceTheWeekBefore() {
    assertEquals(List.of("down"), crossed(AS_OF, 1005));
    assertEquals(List.of("no"), crossed(AS_OF, 1020));
    assertEquals(List.of("no"), crossed(AS_OF, 990));
  }
}
