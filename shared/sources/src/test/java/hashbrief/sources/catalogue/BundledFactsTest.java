package hashbrief.sources.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.compute.Lease;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Assumption;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.MarketSetting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundledFactsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);

  private static Inputs join(LocalDate asOf) {
    return BundledFacts.join(
        BundledChain.read(asOf),
        BundledEnergy.read(asOf, List.of(), List.of()),
        BundledCompute.read(asOf),
        asOf);
  }

  @Test
  void rigs_countFromTheLastDayOfTheirMonth() {
    List<Rig> rigs = join(AS_OF).facts().rigs();
    assertEquals(13, rigs.size());
    assertEquals("Antminer S23 Hyd", rigs.getFirst().model());
    assertEquals(LocalDate.of(2026, 1, 31), rigs.getFirst().released());
    assertFalse(rigs.getFirst().price().isPresent());
    assertEquals(7.5, rigs.get(1).price().get().usdPerTerahash());
    assertEquals(LocalDate.of(2025, 12, 23), rigs.get(1).price().get().date());
  }

  @Test
  void leases_haveRentFromTheirTotal() {
    List<Lease> leases = join(AS_OF).facts().leases();
    assertEquals(7, leases.size());
    Lease first = leases.getFirst();
    assertEquals(LocalDate.of(2024, 10, 31), first.announced());
    assertEquals(8.7e9 / 144 / 500_000, first.usdPerKwMonth(), 1e-9);
    assertFalse(first.noiMargin().isPresent());
    assertEquals(0.825, leases.get(4).noiMargin().get(), 1e-12);
  }

  @Test
  void grid_rangeAndSingleValue_haveBothEnds() {
    var grid = join(AS_OF).facts().grid();
    assertEquals(28.92, grid.getFirst().low());
    assertEquals(28.92, grid.getFirst().high());
    assertEquals(55, grid.getLast().low());
    assertEquals(70, grid.getLast().high());
  }

  @Test
  void geography_isAFraction() {
    var geography = join(AS_OF).facts().geography();
    assertEquals(10, geography.size());
    assertEquals(0.3581, geography.getFirst().share(), 1e-12);
  }

  @Test
  void sources_ofFacts_areNamedByWhatWasKnown() {
    List<SourceUse> sources = join(AS_OF).compute().provenance().sources();
    assertEquals(
        List.of(
            "bundled-rates", "bundled-rigs", "bundled-leases", "bundled-grid", "bundled-geography"),
        sources.stream().map(SourceUse::id).toList());
    assertEquals(12, sources.get(1).rows());
    assertEquals(LocalDate.of(2025, 10, 31), sources.get(1).newest().orElseThrow());
  }

  @Test
  void sources_ofFactsAllAfterAsOf_areNotNamed() {
    List<SourceUse> sources = join(LocalDate.of(2025, 6, 7)).compute().provenance().sources();
    assertEquals(
        List.of("bundled-rigs", "bundled-leases", "bundled-grid", "bundled-geography"),
        sources.stream().map(SourceUse::id).toList());
  }

  @Test
  void assumptions_areThoseOfThePartsThatUseThem() {
    Inputs all = join(AS_OF);
    assertEquals(
        List.of("sofr", "h100-one-year", "h100-one-year", "miners-median", "us-industrial"),
        all.facts().assumptions().stream().map(Assumption::id).toList());
    assertEquals(
        new Assumption(
            "us-industrial",
            90,
            "USD/MWh",
            Optional.of(LocalDate.of(2025, 10, 31)),
            "EIA, US industrial tariff, October 2025",
            Optional.of(120),
            false),
        all.facts().assumptions().getLast());
    Inputs without =
        BundledFacts.join(
            all.chain(),
            BundledEnergy.read(AS_OF, List.of(new MarketSetting("mine", "fixed", "40")), List.of()),
            BundledCompute.read(LocalDate.of(2025, 6, 7)),
            AS_OF);
    assertEquals(List.of(), without.facts().assumptions());
  }

  @Test
  void models_areThoseOfTheCatalogue() {
    assertEquals(13, BundledFacts.models().size());
    assertTrue(BundledFacts.models().contains("Antminer S21"));
  }

  @Test
  void rates_knownByAsOf() {
    assertEquals(
        3.65, BundledCompute.read(AS_OF).sofrPercent().get().byDay().get(AS_OF.minusDays(2)));
    assertEquals(1, BundledCompute.read(AS_OF).gpu().get().usdPerHour().byDay().size());
    var before = BundledCompute.read(LocalDate.of(2025, 12, 31));
    assertFalse(before.sofrPercent().isPresent());
    assertTrue(before.gpu().isPresent());
  }
}
