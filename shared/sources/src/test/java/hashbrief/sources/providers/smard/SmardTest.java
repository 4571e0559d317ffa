package hashbrief.sources.providers.smard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.Expected;
import hashbrief.sources.fake.energy.FakeSmard;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmardTest {
  private static final Curve CURVE = Curve.daily(60);
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final LocalDate FIRST_MONDAY = LocalDate.parse("2025-08-04");

  private final FakeHosts fetcher = new FakeHosts();

  /** Both names of the region; weeks of 167 to 169 hours. */
  @ParameterizedTest
  @CsvSource({"DE-LU, 2026-01-18", "DE, 2026-01-18", "DE-LU, 2025-10-28", "DE, 2026-03-31"})
  void fourWeeks_areTheUtcDaysOfTheCurve(String region, LocalDate asOf) throws UpstreamException {
    fetcher.route("smard.test", new FakeSmard(CURVE, region, FIRST_MONDAY, 40));
    Delivery<List<MarketDay>> delivery = read(asOf);
    Expected.days(CURVE, asOf, delivery.figures());
    assertEquals(List.of(), delivery.provenance().gaps());
  }

  @Test
  void oneWeekFileAbsent_isNamed() throws UpstreamException {
    FakeSmard fake = new FakeSmard(CURVE, "DE-LU", FIRST_MONDAY, 40);
    fetcher.route(
        "smard.test",
        request -> // Monday 2025-12-29 in Berlin
        request.path().contains("1766962800000") ? Answer.status(404, "") : fake.apply(request));
    var gaps = read(AS_OF).provenance().gaps();
    assertTrue(gaps.getFirst().reason().startsWith("1 left out: "), "" + gaps);
    assertTrue(gaps.getLast().reason().startsWith("only 504 of the 672 hours"), "" + gaps);
  }

  @Test
  void indexEndsBeforeTheWeek_isStale() {
    fetcher.route("smard.test", new FakeSmard(CURVE, "DE-LU", FIRST_MONDAY, 10));
    var e = assertThrows(UpstreamException.class, () -> read(AS_OF));
    assertEquals(Category.STALE, e.category());
  }

  @Test
  void neitherRegion_isRefusedWithBothAddresses() {
    fetcher.route("smard.test", request -> Answer.status(404, ""));
    var e = assertThrows(UpstreamException.class, () -> read(AS_OF));
    assertTrue(e.getMessage().contains("/DE-LU/") && e.getMessage().contains("/DE/"));
  }

  private Delivery<List<MarketDay>> read(LocalDate asOf) throws UpstreamException {
    String url = "http://smard.test";
    return new Smard(FakeAccess.at(Smard.PROVIDER, url), "DE-LU").read(fetcher, asOf);
  }
}
