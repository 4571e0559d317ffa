package hashbrief.sources.providers.nyfed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.compute.FakeNyFed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NyFedTest {
  private static final LocalDate SUNDAY = LocalDate.parse("2026-01-18");

  private final FakeHosts fetcher = new FakeHosts();

  @Test
  void asOfInThePast_isAskedForItsOwnDays() throws UpstreamException {
    fetcher.route("nyfed.test", new FakeNyFed(day -> 3.5 + day.getDayOfMonth() / 100.0));
    DailySeries sofr = read();
    assertEquals(3.66, sofr.byDay().lastEntry().getValue());
    assertEquals(LocalDate.parse("2026-01-16"), sofr.byDay().lastKey());
  }

  @Test
  void everyRateZero_isRefused() {
    fetcher.route("nyfed.test", new FakeNyFed(day -> 0));
    assertEquals(
        Category.IMPLAUSIBLE, assertThrows(UpstreamException.class, this::read).category());
  }

  @Test
  void thousandTimesTooLarge_isRefused() {
    fetcher.route("nyfed.test", new FakeNyFed(day -> 3650));
    assertEquals(
        Category.IMPLAUSIBLE, assertThrows(UpstreamException.class, this::read).category());
  }

  @Test
  void noRows_areRefused() {
    fetcher.route("nyfed.test", request -> Answer.json("{\"refRates\":[]}"));
    assertEquals(Category.STALE, assertThrows(UpstreamException.class, this::read).category());
  }

  private DailySeries read() throws UpstreamException {
    String url = "http://nyfed.test";
    return new NyFed(FakeAccess.at(NyFed.PROVIDER, url)).read(fetcher, SUNDAY).figures();
  }
}
