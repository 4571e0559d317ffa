package hashbrief.sources.providers.mempool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeFetcher;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MempoolPriceTest {

  @Test
  void read_hourlyRows_thePriceAtMidnightClosesTheDayBefore() throws UpstreamException {
    LocalDate asOf = LocalDate.parse("2026-01-18");
    // Newest first: 01:00 and 00:00 of the 19th, 23:00 and 00:00 of the 18th, and a missing price.
    String body =
        """
        {"prices":[{"time":1768784400,"USD":94189},{"time":1768780800,"USD":94261},
         {"time":1768777200,"USD":94300},{"time":1768694400,"USD":95107},
         {"time":1768608000,"USD":-1},{"time":1279497600,"USD":0}],"exchangeRates":{"USDEUR":0.85}}
        """;
    var closes =
        new MempoolPrice(FakeAccess.at(MempoolChain.PROVIDER, "http://h"))
            .read(new FakeFetcher(request -> Answer.json(body)), asOf)
            .figures();
    assertEquals(Map.of(asOf, 94261.0, asOf.minusDays(1), 95107.0), closes.byDay());
  }
}
