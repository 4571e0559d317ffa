package hashbrief.sources.providers.getdeploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.compute.GpuRental;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.compute.FakeGetDeploying;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GetDeployingTest {
  private static final LocalDate RUNNING_WEEK = LocalDate.parse("2026-01-19");
  private static final LocalDate REAL_FROM = LocalDate.parse("2025-09-01");

  private final FakeHosts fetcher = new FakeHosts();

  /** The week of Monday 2026-01-12 counts from its Sunday. */
  @Test
  void week_countsFromItsSunday() throws UpstreamException {
    fetcher.route("gpu.test", new FakeGetDeploying(GetDeployingTest::rising, RUNNING_WEEK));
    var sunday = read("2026-01-18").figures().usdPerHour().byDay();
    assertEquals(LocalDate.parse("2026-01-18"), sunday.lastKey());
    assertEquals(rising(LocalDate.parse("2026-01-12")), sunday.lastEntry().getValue());
    var saturday = read("2026-01-17").figures().usdPerHour().byDay();
    assertEquals(LocalDate.parse("2026-01-11"), saturday.lastKey());
  }

  @Test
  void weeksFilledInBackwards_areLeftOutAndNamed() throws UpstreamException {
    fetcher.route(
        "gpu.test",
        new FakeGetDeploying(
            monday -> monday.isBefore(REAL_FROM) ? 2.5 : rising(monday), RUNNING_WEEK));
    Delivery<GpuRental> delivery = read("2026-01-18");
    // The last of the equal values is the one that was repeated backwards.
    assertEquals(REAL_FROM.minusDays(1), delivery.figures().usdPerHour().byDay().firstKey());
    assertEquals(
        "1 left out: the weeks to 2025-08-24 and before repeat 2.5",
        delivery.provenance().gaps().getFirst().reason());
  }

  @Test
  void asOfAmongTheWeeksFilledInBackwards_isRefused() {
    fetcher.route("gpu.test", new FakeGetDeploying(monday -> 2.5, RUNNING_WEEK));
    var e = assertThrows(UpstreamException.class, () -> read("2025-12-14"));
    assertTrue(e.getMessage().contains("repeat 2.5"), e.getMessage());
  }

  @Test
  void newestWeekTwoWeeksOld_isStale() {
    fetcher.route("gpu.test", new FakeGetDeploying(GetDeployingTest::rising, RUNNING_WEEK));
    var e = assertThrows(UpstreamException.class, () -> read("2026-02-08"));
    assertEquals(Category.STALE, e.category());
  }

  private static double rising(LocalDate monday) {
    return 2 + monday.toEpochDay() % 1000 / 1000.0;
  }

  private Delivery<GpuRental> read(String asOf) throws UpstreamException {
    String url = "http://gpu.test";
    return new GetDeploying(FakeAccess.at(GetDeploying.PROVIDER, url))
        .read(fetcher, LocalDate.parse(asOf));
  }
}
