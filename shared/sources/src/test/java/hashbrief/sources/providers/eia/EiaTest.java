package hashbrief.sources.providers.eia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.energy.FakeEia;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EiaTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  private final FakeHosts fetcher = new FakeHosts();

  /** 6.41 cents per kWh (a string) are 64.1 USD per MWh; the newest row is still null. */
  @Test
  void newestKnownMonth_isTheTariffOfEveryDay() throws UpstreamException {
    fetcher.route("eia.test", new FakeEia("2025-11", "2025-10"));
    Delivery<List<MarketDay>> delivery = read(AS_OF);
    assertEquals(28, delivery.figures().size());
    assertEquals(
        new MarketDay(AS_OF, 6.41 * 10, 6.41 * 10, 6.41 * 10, 0, 24), delivery.figures().getLast());
    var use = delivery.provenance().sources().getFirst();
    assertEquals(LocalDate.parse("2025-11-30"), use.newest().orElseThrow());
    assertFalse(use.url().contains("secret"), use.url());
  }

  /** A month counts from its last day; 6.5 is written as a number. */
  @Test
  void monthThatHasNotEnded_isNotUsed() throws UpstreamException {
    fetcher.route("eia.test", new FakeEia("2026-01", "2025-12"));
    assertEquals(65, read(AS_OF).figures().getLast().mean());
    assertEquals(64.1, read(LocalDate.parse("2026-01-31")).figures().getLast().mean(), 1e-9);
  }

  @Test
  void olderThan200Days_isStale() throws UpstreamException {
    fetcher.route("eia.test", new FakeEia("2025-06", "2025-05"));
    assertEquals(28, read(LocalDate.parse("2026-01-16")).figures().size());
    var e = assertThrows(UpstreamException.class, () -> read(LocalDate.parse("2026-01-17")));
    assertEquals(Category.STALE, e.category());
  }

  @Test
  void errorUnderStatus200_isRefused() {
    fetcher.route(
        "eia.test",
        r -> Answer.json("{\"error\":\"Invalid frequency 'x' provided.\",\"code\":400}"));
    var e = assertThrows(UpstreamException.class, () -> read(AS_OF));
    assertTrue(e.getMessage().contains("Invalid frequency"), e.getMessage());
  }

  @Test
  void noRowsOrNoValues_areRefused() {
    for (String rows :
        List.of("", "{\"period\":\"2025-11\",\"stateid\":\"TX\",\"sectorid\":\"IND\"}")) {
      fetcher.route("eia.test", r -> Answer.json("{\"response\":{\"data\":[" + rows + "]}}"));
      assertThrows(UpstreamException.class, () -> read(AS_OF));
    }
  }

  @Test
  void noKey_isNotAsked() {
    var e =
        assertThrows(
            UpstreamException.class, () -> new Eia(access(Map.of()), "TX").read(fetcher, AS_OF));
    assertEquals("eia: sources.eia.key is not set", e.getMessage());
    assertEquals(List.of(), fetcher.asked());
  }

  private Delivery<List<MarketDay>> read(LocalDate asOf) throws UpstreamException {
    return new Eia(access(Map.of("key", "secret")), "TX").read(fetcher, asOf);
  }

  private static Access access(Map<String, String> values) {
    return FakeAccess.at(Eia.PROVIDER, "http://eia.test", values);
  }
}
