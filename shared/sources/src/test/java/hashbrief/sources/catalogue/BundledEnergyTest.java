package hashbrief.sources.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.Market;
import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.SourceUse;
import hashbrief.core.settings.Settings;
import hashbrief.sources.MarketSetting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundledEnergyTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);
  private static final MarketSetting LIVE = new MarketSetting("west", "nyiso", "WEST");

  private static List<String> ids(EnergyPart part) {
    return part.markets().stream().map(Market::id).toList();
  }

  @Test
  void markets_unlessTheSettingsNameOwn_areTheBundledFour() {
    EnergyPart part = BundledEnergy.read(AS_OF, List.of(LIVE), List.of());
    assertEquals(List.of("se1", "se3", "miners-median", "us-industrial"), ids(part));
    assertTrue(part.markets().stream().allMatch(market -> market.days().isPresent()));
    assertEquals(
        List.of("bundled-power-days", "bundled-tariffs", "bundled-usd-per-eur"),
        part.provenance().sources().stream().map(SourceUse::id).toList());
    assertEquals(2 * 140, part.provenance().sources().getFirst().rows());
    assertEquals(Optional.of(AS_OF), part.provenance().sources().getFirst().newest());
  }

  @Test
  void auctionDays_areStatisticsOfTheUtcDay() {
    Market se1 = BundledEnergy.read(AS_OF, List.of(), List.of()).markets().getFirst();
    assertEquals("EUR", se1.currency());
    List<MarketDay> days = se1.days().get();
    assertEquals(LocalDate.of(2025, 9, 1), days.getFirst().date());
    assertEquals(AS_OF, days.getLast().date());
    assertEquals(4.19, days.getFirst().min());
    assertTrue(days.stream().allMatch(day -> day.hours() == 24));
    assertTrue(days.stream().anyMatch(day -> day.negativeHours() > 0));
  }

  @Test
  void tariff_holdsForEveryHour() {
    Market median = BundledEnergy.read(AS_OF, List.of(), List.of()).markets().get(2);
    assertEquals("USD", median.currency());
    assertEquals(28, median.days().get().size());
    assertEquals(new MarketDay(AS_OF, 45, 45, 45, 0, 24), median.days().get().getLast());
  }

  @Test
  void figures_datedAfterAsOf_areMissing() {
    EnergyPart part = BundledEnergy.read(LocalDate.of(2025, 8, 31), List.of(), List.of());
    assertFalse(part.markets().get(0).days().isPresent());
    assertTrue(part.markets().get(2).days().isPresent());
    assertFalse(part.markets().get(3).days().isPresent());
    assertEquals(LocalDate.of(2025, 8, 29), part.usdPerEur().get().byDay().lastKey());
    assertEquals(
        List.of("bundled-tariffs", "bundled-usd-per-eur"),
        part.provenance().sources().stream().map(SourceUse::id).toList());
  }

  @Test
  void liveMarketOfASite_isListedAndMissing() {
    var site = new Settings.Site("s", "west", List.of(new Settings.RigCount("Antminer S21", 1)));
    EnergyPart part = BundledEnergy.read(AS_OF, List.of(LIVE), List.of(site.market()));
    assertEquals(List.of("se1", "se3", "miners-median", "us-industrial", "west"), ids(part));
    assertFalse(part.markets().getLast().days().isPresent());
  }

  @Test
  void ownContract_replacesTheBundledMarkets_andLiveOnesAreMissing() {
    EnergyPart part =
        BundledEnergy.read(
            AS_OF, List.of(LIVE, new MarketSetting("mine", "fixed", "-3.5")), List.of());
    assertEquals(List.of("west", "mine"), ids(part));
    assertFalse(part.markets().getFirst().days().isPresent());
    assertEquals(
        new MarketDay(AS_OF, -3.5, -3.5, -3.5, 24, 24),
        part.markets().getLast().days().get().getLast());
  }
}
