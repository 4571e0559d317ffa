package hashbrief.core.claim;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.Weeks;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Chains;
import hashbrief.core.compute.GpuRental;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EarningsClaimsTest {

  private static final ChainHistory FLAT = Chains.of(120, day -> 144);
  private static final ChainHistory FALLEN = Chains.of(120, day -> day < 80 ? 200 : 150);

  private static Weeks priced(ChainHistory chain, double before, double after) {
    return Weeks.of(chain).withCloses(Weeks.series(chain, day -> day < 100 ? before : after));
  }

  @Test
  void hashpriceUp_needsMoreThanTwoPercent() {
    assertEquals(SUPPORTED, priced(FLAT, 90_000, 92_000).verdict("hashprice-up"));
    assertEquals(NOT_SUPPORTED, priced(FLAT, 90_000, 91_000).verdict("hashprice-up"));
    assertEquals(
        NO_DATA, Weeks.of(FLAT).withCloses(Reading.missing("no price")).verdict("hashprice-up"));
  }

  @Test
  void gainsNotEnough_needsAGainAndHalfOfTheMarginsNegative() {
    // At 59 USD/PH/day three rigs in two markets all earn; at 20 USD/PH/day most lose.
    assertEquals(NOT_SUPPORTED, priced(FLAT, 90_000, 92_000).verdict("gains-not-enough"));
    assertEquals(SUPPORTED, priced(FLAT, 30_000, 31_000).verdict("gains-not-enough"));
    assertEquals(NOT_SUPPORTED, priced(FLAT, 30_000, 29_000).verdict("gains-not-enough"));
    assertEquals(NO_DATA, Weeks.of(FLAT).withMarkets(List.of()).verdict("gains-not-enough"));
  }

  @Test
  void notPriceAlone_needsAFallWithoutAFallOfHashprice() {
    assertEquals(SUPPORTED, priced(FALLEN, 90_000, 91_000).verdict("not-price-alone"));
    assertEquals(NOT_SUPPORTED, priced(FLAT, 90_000, 91_000).verdict("not-price-alone"));
    // A third down in one step long ago: more than the noise of the last quiet month.
    Weeks crash =
        Weeks.of(FALLEN).withCloses(Weeks.series(FALLEN, day -> day < 85 ? 90_000 : 60_000));
    assertEquals(NOT_SUPPORTED, crash.verdict("not-price-alone"));
    assertEquals(
        NO_DATA,
        Weeks.of(FALLEN).withCloses(Reading.missing("no price")).verdict("not-price-alone"));
  }

  @Test
  void powerToAi_needsHalfOfTheIdlePower() {
    // High water 994 EH/s, now 745: 249 EH/s idle at 17 J/TH are 4.2 GW.
    LocalDate asOf = FALLEN.days().lastKey();
    Weeks fallen = Weeks.of(FALLEN);
    assertEquals(NOT_SUPPORTED, fallen.verdict("power-to-ai"));
    Weeks more = fallen.withLeases(List.of(Weeks.lease(2200, asOf)));
    assertEquals(SUPPORTED, more.verdict("power-to-ai"));
    assertEquals(
        NO_DATA,
        fallen.withLeases(List.of(Weeks.lease(2200, asOf.plusDays(1)))).verdict("power-to-ai"),
        "a lease announced later is not known yet");
    assertEquals(WITHIN_NOISE, Weeks.of(FLAT).verdict("power-to-ai"));
    assertEquals(NO_DATA, fallen.withRigs(List.of()).verdict("power-to-ai"));
  }

  @Test
  void aiPaysMore_comparesNetPerMeteredMwh() {
    // 150 USD/kW-month nets 145.5 USD per metered MWh.
    assertEquals(SUPPORTED, Weeks.of(FLAT).verdict("ai-pays-more"));
    assertEquals(NOT_SUPPORTED, priced(FLAT, 90_000, 150_000).verdict("ai-pays-more"));
    assertEquals(NO_DATA, Weeks.of(FLAT).withLeases(List.of()).verdict("ai-pays-more"));
    assertEquals(NO_DATA, Weeks.of(FLAT).withMarkets(List.of()).verdict("ai-pays-more"));
  }

  @Test
  void aiSteadier_needsEightPointsOfRental() {
    ChainHistory chain = FLAT;
    Weeks unsteady =
        Weeks.of(chain).withCloses(Weeks.series(chain, day -> day % 2 == 0 ? 80_000 : 100_000));
    assertEquals(SUPPORTED, unsteady.withGpu(rental(8, 0.01)).verdict("ai-steadier"));
    assertEquals(NO_DATA, unsteady.withGpu(rental(7, 0.01)).verdict("ai-steadier"));
    assertEquals(NOT_SUPPORTED, unsteady.withGpu(rental(8, 1)).verdict("ai-steadier"));
  }

  private static Reading<GpuRental> rental(int points, double swing) {
    TreeMap<LocalDate, Double> prices = new TreeMap<>();
    for (int i = 0; i < points; i++) {
      prices.put(FLAT.days().lastKey().minusWeeks(i), 2 + swing * (i % 2));
    }
    return Reading.of(new GpuRental("H100", new DailySeries(prices)));
  }

  @Test
  void geographyShifts_needsTwoPointsInTheTopFive() {
    assertEquals(NO_DATA, Weeks.of(FLAT).verdict("geography-shifts"));
    assertEquals(
        NOT_SUPPORTED,
        Weeks.of(FLAT).withGeography(shares(0.36, 0.345)).verdict("geography-shifts"));
    assertEquals(
        SUPPORTED, Weeks.of(FLAT).withGeography(shares(0.36, 0.33)).verdict("geography-shifts"));
  }

  private static List<GeographyShare> shares(double before, double now) {
    LocalDate asOf = FLAT.days().lastKey();
    return List.of(
        new GeographyShare(asOf.minusDays(90), "Atlantis", before, "test", false),
        new GeographyShare(asOf.minusDays(5), "Atlantis", now, "test", false),
        new GeographyShare(asOf.plusDays(1), "Atlantis", 0.9, "test", false));
  }

  @Test
  void securityNotThreatened_needsPoolsAndLevel() {
    assertEquals(SUPPORTED, Weeks.of(FLAT).verdict("security-not-threatened"));
    assertEquals(
        NOT_SUPPORTED,
        Weeks.of(FLAT)
            .withPools(Reading.of(Map.of("a", 480, "b", 520)))
            .verdict("security-not-threatened"),
        "520 of 1000 is not under a half");
    assertEquals(
        NOT_SUPPORTED,
        Weeks.of(Chains.of(120, day -> day < 60 ? 300 : 140)).verdict("security-not-threatened"));
    assertEquals(
        NO_DATA,
        Weeks.of(FLAT).withPools(Reading.missing("none")).verdict("security-not-threatened"));
  }
}
