package hashbrief.sources.fake.energy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The times of European day-ahead prices: hours up to 2025-09-30, quarters from then on. */
final class QuarterHours {
  static final ZoneId MARKET = ZoneId.of("Europe/Berlin");
  private static final Instant CHANGE = Instant.parse("2025-09-30T22:00:00Z");

  private QuarterHours() {}

  static List<Instant> between(Instant start, Instant end) {
    List<Instant> times = new ArrayList<>();
    for (Instant t = start; t.isBefore(end); t = t.plusSeconds(t.isBefore(CHANGE) ? 3600 : 900)) {
      times.add(t);
    }
    return times;
  }

  static String price(Curve curve, Instant time) {
    double price = curve.at(time.truncatedTo(ChronoUnit.HOURS));
    return Double.isNaN(price) ? "null" : String.valueOf(price);
  }
}
