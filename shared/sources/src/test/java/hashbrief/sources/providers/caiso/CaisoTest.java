package hashbrief.sources.providers.caiso;

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
import hashbrief.sources.fake.energy.FakeCaiso;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaisoTest {
  private static final Curve CURVE = Curve.daily(25);
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  private final FakeHosts fetcher = new FakeHosts();

  /** A plain week, and the weeks of both clock changes in California. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-01-18", "2025-11-05", "2026-03-10"})
  void fourWeeks_areTheUtcDaysOfTheCurve_inOneRequest(LocalDate asOf) throws UpstreamException {
    fetcher.route("caiso.test", new FakeCaiso(CURVE));
    Delivery<List<MarketDay>> delivery = read(asOf);
    Expected.days(CURVE, asOf, delivery.figures());
    assertEquals(List.of(), delivery.provenance().gaps());
    assertEquals(1, fetcher.asked().size());
    assertEquals(28 * 24, delivery.provenance().sources().getFirst().rows());
  }

  @Test
  void noData_isNamedWithItsCode() {
    var e = refused(FakeCaiso.zip("x.xml", FakeCaiso.error("1000", "No data returned")));
    assertEquals(Category.NOT_FOUND, e.category());
    assertTrue(e.getMessage().endsWith("OASIS error 1000 No data returned"), e.getMessage());
  }

  @Test
  void otherError_isRefusedWithItsCode() {
    var e = refused(FakeCaiso.zip("x.xml", FakeCaiso.error("1004", "31 days")));
    assertEquals(Category.REFUSED, e.category());
    assertTrue(e.getMessage().endsWith("OASIS error 1004 31 days"), e.getMessage());
  }

  @Test
  void otherColumns_areRefused() {
    var e = refused(FakeCaiso.zip("x.csv", "INTERVALSTARTTIME_GMT,VALUE\n"));
    assertTrue(e.getMessage().contains("no column INTERVALENDTIME_GMT"), e.getMessage());
  }

  private UpstreamException refused(Answer answer) {
    fetcher.route("caiso.test", request -> answer);
    return assertThrows(UpstreamException.class, () -> read(AS_OF));
  }

  private Delivery<List<MarketDay>> read(LocalDate asOf) throws UpstreamException {
    String url = "http://caiso.test";
    return new Caiso(FakeAccess.at(Caiso.PROVIDER, url), "TH_NP15_GEN-APND").read(fetcher, asOf);
  }
}
