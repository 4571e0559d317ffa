package hashbrief.sources.providers.coinbase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeExchanges;
import hashbrief.sources.fake.FakeFetcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoinbasePriceTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final CoinbasePrice SOURCE =
      new CoinbasePrice(FakeAccess.at(CoinbasePrice.PROVIDER, "http://h"));

  @Test
  void read_candles_takesTheFifthColumn() throws UpstreamException {
    // Newest first; [time, low, high, open, close, volume]; 2026-01-17 had no trade.
    String body = "[[1768694400,93900.5,95400,95107.2,94261.34,700],[1768521600,1,2,3,95500,9.5]]";
    Delivery<DailySeries> delivery =
        SOURCE.read(new FakeFetcher(request -> Answer.json(body)), AS_OF);
    assertEquals(Map.of(AS_OF, 94261.34, AS_OF.minusDays(2), 95500.0), delivery.figures().byDay());
  }

  @Test
  void read_fourHundredDays_comeInTwoPages() throws UpstreamException {
    FakeChain chain = FakeChain.season(AS_OF.minusDays(420), AS_OF.plusDays(1));
    Delivery<DailySeries> delivery =
        SOURCE.read(new FakeFetcher(FakeExchanges.coinbase(chain)), AS_OF);
    assertEquals(401, delivery.figures().byDay().size());
    assertEquals(2, delivery.provenance().sources().size());
    assertEquals(List.of(), delivery.provenance().gaps());
    assertTrue(delivery.figures().byDay().firstKey().equals(AS_OF.minusDays(400)));
  }
}
