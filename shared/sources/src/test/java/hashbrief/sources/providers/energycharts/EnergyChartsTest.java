package hashbrief.sources.providers.energycharts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.Expected;
import hashbrief.sources.fake.energy.FakeEnergyCharts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyChartsTest {
  private static final Curve CURVE = Curve.daily(60);
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");

  private final FakeHosts fetcher = new FakeHosts();

  /** Quarters, the change from hours to quarters, and both clock changes. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-01-18", "2025-10-03", "2025-10-28", "2026-03-31"})
  void fourWeeks_areTheUtcDaysOfTheCurve(LocalDate asOf) throws UpstreamException {
    fetcher.route("charts.test", new FakeEnergyCharts(CURVE));
    Delivery<List<MarketDay>> delivery = read(asOf);
    Expected.days(CURVE, asOf, delivery.figures());
    assertEquals(List.of(), delivery.provenance().gaps());
    assertTrue(delivery.provenance().sources().getFirst().licence().startsWith("CC BY 4.0"));
  }

  @Test
  void nulls_areHolesNotLongerIntervals() throws UpstreamException {
    Instant hole = Instant.parse("2026-01-17T05:00:00Z");
    fetcher.route(
        "charts.test", new FakeEnergyCharts(h -> h.equals(hole) ? Double.NaN : CURVE.at(h)));
    Delivery<List<MarketDay>> delivery = read(AS_OF);
    assertEquals(23, delivery.figures().get(26).hours());
    assertTrue(delivery.provenance().gaps().getFirst().reason().startsWith("only 167 of the 168"));
  }

  @Test
  void licenceOtherThanCreativeCommons_isMarkedInternal() throws UpstreamException {
    FakeEnergyCharts fake = new FakeEnergyCharts(CURVE);
    fetcher.route(
        "charts.test",
        request ->
            fake.apply(request) instanceof Answer.Whole whole
                ? Answer.json(new String(whole.body()).replaceAll("CC BY[^\"]*", "terms of EPEX"))
                : Answer.status(500, ""));
    assertEquals(
        "terms of EPEX (internal use only)",
        read(AS_OF).provenance().sources().getFirst().licence());
  }

  @Test
  void arraysOfDifferentLength_areRefused() {
    fetcher.route("charts.test", request -> Answer.json("{\"unix_seconds\":[1,2],\"price\":[1]}"));
    var e = assertThrows(UpstreamException.class, () -> read(AS_OF));
    assertTrue(e.getMessage().endsWith("2 times with 1 prices"), e.getMessage());
  }

  private Delivery<List<MarketDay>> read(LocalDate asOf) throws UpstreamException {
    String url = "http://charts.test";
    return new EnergyCharts(FakeAccess.at(EnergyCharts.PROVIDER, url), "DE-LU").read(fetcher, asOf);
  }
}
