package hashbrief.sources.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.files.FixedPrice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteppedPricesTest {
  private static final LocalDate AS_OF = LocalDate.parse("2025-10-03");
  private static final Instant FIRST_QUARTER = Instant.parse("2025-09-30T22:00:00Z");

  private final PriceRows rows = new PriceRows("charts DE-LU", PowerWeeks.endingWith(AS_OF));

  /**
   * Hours up to the delivery day of 2025-09-30, quarters from 22:00Z on. On 2025-09-30 the hour
   * from 10:00Z has no row, on 2025-10-01 the quarters from 10:00Z to 11:00Z and one at 12:15Z.
   */
  @Test
  void absentRows_areHolesInHoursAndInQuarters() throws UpstreamException {
    List<String> points = new ArrayList<>();
    for (Instant t = Instant.parse("2025-09-20T22:00:00Z");
        t.isBefore(Instant.parse("2025-10-04T00:00:00Z"));
        t = t.plusSeconds(t.isBefore(FIRST_QUARTER) ? 3600 : 900)) {
      String text = t.toString();
      if (!text.startsWith("2025-09-30T10")
          && !text.startsWith("2025-10-01T10")
          && !text.startsWith("2025-10-01T12:15")) {
        points.add("[" + t.getEpochSecond() + "," + (t.isBefore(FIRST_QUARTER) ? 40 : 80) + "]");
      }
    }
    List<MarketDay> days = days(points);
    // 21 of the 22 hours at 40, then 2 hours at 80
    assertEquals(
        new MarketDay(LocalDate.parse("2025-09-30"), (21 * 40 + 2 * 80) / 23.0, 40, 80, 0, 23),
        days.get(days.size() - 4));
    assertEquals(
        new MarketDay(LocalDate.parse("2025-10-01"), 80, 80, 80, 0, 22.75),
        days.get(days.size() - 3));
  }

  private List<MarketDay> days(List<String> points) throws UpstreamException {
    byte[] json = points.toString().getBytes(StandardCharsets.UTF_8);
    Body body = new Body("http://fake.test", json, 200, Instant.EPOCH, "");
    SteppedPrices stepped = new SteppedPrices(rows);
    for (Json point : Json.of(body).items()) {
      stepped.add(body, point.item(0), ChronoUnit.SECONDS, point.item(1));
    }
    stepped.toRows();
    return rows.delivery(new FixedPrice(FixedPrice.PROVIDER.access(), "1")).figures();
  }
}
