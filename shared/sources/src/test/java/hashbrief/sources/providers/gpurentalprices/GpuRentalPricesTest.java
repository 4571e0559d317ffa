package hashbrief.sources.providers.gpurentalprices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.compute.FakeGpuRentalPrices;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;

class GpuRentalPricesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-05");

  private final FakeHosts fetcher = new FakeHosts();

  @Test
  void median_isOverProvidersOnDemandAndNotStale() throws UpstreamException {
    fetcher.route("gpu.test", new FakeGpuRentalPrices(DAY, 2.4));
    assertEquals(Map.of(DAY, 2.4), read(DAY));
  }

  @Test
  void snapshotAfterAsOf_isRefused() {
    fetcher.route("gpu.test", new FakeGpuRentalPrices(DAY, 2.4));
    var e = assertThrows(UpstreamException.class, () -> read(DAY.minusDays(1)));
    assertTrue(e.getMessage().endsWith("holds only 2026-10-05, after 2026-10-04"), e.getMessage());
  }

  @Test
  void snapshotNineDaysOld_isStale() {
    fetcher.route("gpu.test", new FakeGpuRentalPrices(DAY, 2.4));
    var e = assertThrows(UpstreamException.class, () -> read(DAY.plusDays(9)));
    assertEquals(Category.STALE, e.category());
  }

  @Test
  void thousandTimesTooLarge_isRefusedWithTheReason() {
    fetcher.route("gpu.test", new FakeGpuRentalPrices(DAY, 2400));
    var e = assertThrows(UpstreamException.class, () -> read(DAY));
    assertEquals(Category.IMPLAUSIBLE, e.category());
    assertTrue(e.getMessage().contains("USD per GPU-hour"), e.getMessage());
  }

  private NavigableMap<LocalDate, Double> read(LocalDate asOf) throws UpstreamException {
    String url = "http://gpu.test";
    return new GpuRentalPrices(FakeAccess.at(GpuRentalPrices.PROVIDER, url))
        .read(fetcher, asOf)
        .figures()
        .usdPerHour()
        .byDay();
  }
}
