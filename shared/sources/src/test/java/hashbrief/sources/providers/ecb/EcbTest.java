package hashbrief.sources.providers.ecb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.FakeRequest;
import hashbrief.sources.fake.energy.FakeEcb;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EcbTest {
  private static final LocalDate SUNDAY = LocalDate.parse("2026-01-18");
  private static final Access ACCESS = EcbRates.PROVIDER.access();
  private static final URI URL = URI.create("http://ecb.test");

  private final FakeHosts fetcher = new FakeHosts();
  private final FakeEcb rates =
      new FakeEcb(day -> 1.1 + day.getDayOfMonth() / 1000.0, LocalDate.parse("2026-02-10"));

  @Test
  void portalAndHistory_giveTheSameBusinessDaysUpToAsOf() throws UpstreamException {
    fetcher.route("ecb.test", rates);
    var portal = read(new EcbPortal(ACCESS, URL)).figures().byDay();
    var history = read(new EcbHistory(ACCESS, URL)).figures().byDay();
    assertEquals(1.116, portal.lastEntry().getValue());
    assertEquals(LocalDate.parse("2026-01-16"), portal.lastKey());
    assertEquals(portal, history.tailMap(portal.firstKey(), true));
    assertTrue(portal.firstKey().isBefore(SUNDAY.minusDays(27 + 5)), "a rate before the weeks");
  }

  @Test
  void historyOfALaterTime_cannotAnswer() {
    FakeEcb later = new FakeEcb(day -> 1.1, LocalDate.parse("2026-11-20"));
    fetcher.route("ecb.test", later);
    var e = assertThrows(UpstreamException.class, () -> read(new EcbHistory(ACCESS, URL)));
    assertEquals(Category.STALE, e.category());
    assertEquals("ecb USD per EUR: no value up to 2026-01-18", e.getMessage());
  }

  @Test
  void newestRateOlderThanAWeek_isStale() {
    fetcher.route("ecb.test", text("D,USD,2026-01-09,1.16"));
    var e = assertThrows(UpstreamException.class, () -> read(new EcbPortal(ACCESS, URL)));
    assertEquals(Category.STALE, e.category());
    assertEquals(
        "ecb USD per EUR: the newest value is of 2026-01-09, 9 days before 2026-01-18; at most 7"
            + " are allowed",
        e.getMessage());
  }

  @Test
  void badRows_areNamedAndTheOthersUsed() throws UpstreamException {
    fetcher.route(
        "ecb.test",
        text(
            "D,USD,2026-01-13,1160",
            "D,USD,2026-01-14,x",
            "D,USD,x,1.1",
            "D,GBP,2026-01-15,0.8",
            "D,USD,2026-01-15,",
            "D,USD,2026-01-16,1.16"));
    Delivery<DailySeries> delivery = read(new EcbPortal(ACCESS, URL));
    assertEquals(List.of(1.16), List.copyOf(delivery.figures().byDay().values()));
    String gap = delivery.provenance().gaps().getFirst().reason();
    assertTrue(gap.startsWith("3 left out: 2026-01-13: 1160.0 is outside 0.5 to 2.0"), gap);
  }

  private static Function<FakeRequest, Answer> text(String... rows) {
    String csv = "FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\n" + String.join("\n", rows);
    return request -> Answer.status(200, csv);
  }

  private Delivery<DailySeries> read(Upstream<DailySeries> upstream) throws UpstreamException {
    return upstream.read(fetcher, SUNDAY);
  }
}
