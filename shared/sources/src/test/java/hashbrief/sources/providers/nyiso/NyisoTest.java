package hashbrief.sources.providers.nyiso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.FakeRequest;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.Expected;
import hashbrief.sources.fake.energy.FakeNyiso;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NyisoTest {
  private static final Curve CURVE = Curve.daily(30);
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final Access ACCESS =
      new Access(
          Nyiso.PROVIDER,
          Optional.of(URI.create("http://new.test")),
          Optional.of(URI.create("http://old.test/")),
          Map.of());

  private final FakeNyiso files = new FakeNyiso(CURVE);
  private final FakeHosts fetcher = new FakeHosts();

  /** A plain week, and the weeks of both clock changes. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-01-18", "2025-11-05", "2026-03-10"})
  void fourWeeks_areTheUtcDaysOfTheCurve(LocalDate asOf) throws UpstreamException {
    fetcher.route("new.test", files);
    Delivery<List<MarketDay>> delivery = read(asOf);
    Expected.days(CURVE, asOf, delivery.figures());
    assertEquals(List.of(), delivery.provenance().gaps());
    assertEquals(29, delivery.provenance().sources().size());
    assertEquals(29, fetcher.asked().size());
  }

  @Test
  void newHostDown_oldHostByDay_isNamedAndNewHostNotAskedAgain() throws UpstreamException {
    fetcher.route("old.test", files);
    Delivery<List<MarketDay>> delivery = read(AS_OF);
    Expected.days(CURVE, AS_OF, delivery.figures());
    assertEquals(1, fetcher.asked().stream().filter(url -> url.contains("new.test")).count());
    for (SourceUse use : delivery.provenance().sources()) {
      assertEquals(Optional.of("new.test"), use.usedInsteadOf());
    }
  }

  @Test
  void oldHostKeepsOnlyMonths_twoZipsServeAllDays() throws UpstreamException {
    fetcher.route("new.test", request -> Answer.status(404, ""));
    fetcher.route(
        "old.test",
        request -> request.path().endsWith("zip") ? files.apply(request) : Answer.status(404, ""));
    Delivery<List<MarketDay>> delivery = read(AS_OF);
    Expected.days(CURVE, AS_OF, delivery.figures());
    assertEquals(
        List.of(
            "http://old.test/public/csv/damlbmp/20260101damlbmp_zone_csv.zip",
            "http://old.test/public/csv/damlbmp/20251201damlbmp_zone_csv.zip"),
        delivery.provenance().sources().stream().map(SourceUse::url).toList());
    assertEquals(2, fetcher.asked().stream().filter(url -> url.endsWith("zip")).count());
  }

  @Test
  void halfAFile_isTakenFromTheOldHostWhereThatHasMore() throws UpstreamException {
    fetcher.route("new.test", request -> half(request, "20260115"));
    fetcher.route("old.test", files);
    Delivery<List<MarketDay>> delivery = read(AS_OF);
    Expected.days(CURVE, AS_OF, delivery.figures());
    assertEquals(
        1,
        delivery.provenance().sources().stream()
            .filter(use -> use.usedInsteadOf().isPresent())
            .count());
  }

  @Test
  void halfAFileEverywhere_isUsedAndItsHoursCounted() throws UpstreamException {
    fetcher.route("new.test", request -> half(request, "20260115"));
    fetcher.route("old.test", request -> Answer.status(404, ""));
    var gaps = read(AS_OF).provenance().gaps();
    // The file ends inside a row of hour 11, so that WEST has the hours 00 to 10.
    assertTrue(gaps.get(0).reason().contains("2026-01-15, line 36"), "" + gaps);
    assertTrue(gaps.get(1).reason().startsWith("only 155 of the 168 hours"), "" + gaps);
  }

  private Answer half(FakeRequest request, String day) {
    Answer answer = files.apply(request);
    return request.path().contains(day) && answer instanceof Answer.Whole whole
        ? new Answer.Whole(200, Map.of(), Arrays.copyOf(whole.body(), whole.body().length / 2))
        : answer;
  }

  @Test
  void oneDayAbsentEverywhere_isNamedAndItsHoursCounted() throws UpstreamException {
    fetcher.route(
        "new.test",
        request ->
            request.path().contains("20260115") ? Answer.status(404, "") : files.apply(request));
    fetcher.route("old.test", request -> Answer.status(404, ""));
    var gaps = read(AS_OF).provenance().gaps();
    assertTrue(gaps.getFirst().reason().startsWith("1 left out: 2026-01-15: "), "" + gaps);
    assertTrue(gaps.getFirst().reason().contains("old.test"), "" + gaps);
    assertTrue(gaps.get(1).reason().startsWith("only 144 of the 168 hours"), "" + gaps);
  }

  @Test
  void bothHostsDown_isRefusedWithBothReasons() {
    var e = assertThrows(UpstreamException.class, () -> read(AS_OF));
    assertTrue(e.getMessage().contains("new.test"), e.getMessage());
    assertTrue(e.getMessage().contains("old.test"), e.getMessage());
    assertEquals(2, fetcher.asked().size());
  }

  private Delivery<List<MarketDay>> read(LocalDate asOf) throws UpstreamException {
    return new Nyiso(ACCESS, "WEST").read(fetcher, asOf);
  }
}
