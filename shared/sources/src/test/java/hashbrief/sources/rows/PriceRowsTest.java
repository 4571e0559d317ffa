package hashbrief.sources.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Gap;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.files.FixedPrice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PriceRowsTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Body BODY =
      new Body("http://fake.test", new byte[0], 200, Instant.EPOCH, "");
  private static final int HOURS = 28 * 24;

  private final PowerWeeks weeks = PowerWeeks.endingWith(AS_OF);
  private static final Upstream<?> SOURCE = new FixedPrice(FixedPrice.PROVIDER.access(), "1");

  private final PriceRows rows = new PriceRows("market Z", weeks);

  @Test
  void fourWholeWeeks_haveNoGap() throws UpstreamException {
    add(0, HOURS, hour -> 40);
    Delivery<List<MarketDay>> delivery = rows.delivery(SOURCE);
    assertEquals(28, delivery.figures().size());
    assertEquals(LocalDate.parse("2025-12-22"), delivery.figures().getFirst().date());
    assertEquals(List.of(), delivery.provenance().gaps());
    var use = delivery.provenance().sources().getFirst();
    assertEquals(HOURS, use.rows());
    assertEquals(AS_OF, use.newest().orElseThrow());
  }

  @Test
  void rowsOutsideTheWeeks_areCut() throws UpstreamException {
    add(-5, HOURS + 5, hour -> 40);
    List<MarketDay> days = rows.delivery(SOURCE).figures();
    assertEquals(28 * 24.0, days.stream().mapToDouble(MarketDay::hours).sum());
  }

  @Test
  void hoursMissing_areNamedWithTheirNumber() throws UpstreamException {
    add(0, HOURS - 48, hour -> 40);
    Delivery<List<MarketDay>> delivery = rows.delivery(SOURCE);
    assertEquals(
        List.of(
            gap("only 120 of the 168 hours from 2026-01-12 to 2026-01-18"),
            gap("only 624 of the 672 hours from 2025-12-22 to 2026-01-18")),
        delivery.provenance().gaps());
  }

  private static Gap gap(String reason) {
    return new Gap("sources", reason, List.of("market Z"));
  }

  @Test
  void underFiveSeventhsOfTheWeek_areRefused() {
    add(0, HOURS - 49, hour -> 40);
    var e = assertThrows(UpstreamException.class, () -> rows.delivery(SOURCE));
    assertEquals(Category.STALE, e.category());
    assertEquals(
        "market Z: only 119 of the 168 hours from 2026-01-12 to 2026-01-18, the newest of"
            + " 2026-01-16",
        e.getMessage());
  }

  @Test
  void everyPriceZero_isRefused() {
    add(0, HOURS, hour -> 0);
    var e = assertThrows(UpstreamException.class, () -> rows.delivery(SOURCE));
    assertEquals(Category.IMPLAUSIBLE, e.category());
  }

  @Test
  void someZeroAndNegative_areUsed() throws UpstreamException {
    add(0, HOURS, hour -> hour % 24 == 0 ? -5 : 0);
    MarketDay day = rows.delivery(SOURCE).figures().getLast();
    assertEquals(new MarketDay(AS_OF, -5 / 24.0, -5, 0, 1, 24), day);
  }

  @Test
  void thousandTimesTooLarge_isRefusedWithTheReason() {
    add(0, HOURS, hour -> 40_000);
    var e = assertThrows(UpstreamException.class, () -> rows.delivery(SOURCE));
    assertEquals(Category.IMPLAUSIBLE, e.category());
    assertTrue(e.getMessage().contains("40000.0 is outside -1000.0 to 20000.0"), e.getMessage());
  }

  @Test
  void oneBadRow_isNamedAndCostsOneHour() throws UpstreamException {
    add(0, HOURS, hour -> hour == HOURS - 3 ? 99_999 : 40);
    List<Gap> gaps = rows.delivery(SOURCE).provenance().gaps();
    assertTrue(gaps.getFirst().reason().startsWith("1 left out: 2026-01-18T21:00:00Z"), "" + gaps);
    assertTrue(gaps.get(1).reason().startsWith("only 167 of the 168 hours"), "" + gaps);
  }

  @Test
  void repeatedRow_isIgnored_contradictingOneIsNamed() throws UpstreamException {
    add(0, HOURS, hour -> 40);
    add(7, 8, hour -> 40);
    add(9, 10, hour -> 41);
    rows.add(BODY, weeks.start().plusSeconds(1800), HOUR, 40);
    List<Gap> gaps = rows.delivery(SOURCE).provenance().gaps();
    assertEquals(1, gaps.size());
    assertTrue(
        gaps.getFirst().reason().startsWith("2 left out: 2025-12-22T09:00:00Z: 41.0"), "" + gaps);
  }

  @Test
  void longerThanAnHour_isAHoleNotAPrice() {
    rows.add(BODY, weeks.start(), Duration.ofHours(2), 40);
    var e = assertThrows(UpstreamException.class, () -> rows.delivery(SOURCE));
    assertTrue(e.getMessage().contains("an interval of 120 minutes"), e.getMessage());
  }

  private void add(int from, int to, IntToDoubleFunction price) {
    for (int hour = from; hour < to; hour++) {
      rows.add(BODY, weeks.start().plus(HOUR.multipliedBy(hour)), HOUR, price.applyAsDouble(hour));
    }
  }
}
