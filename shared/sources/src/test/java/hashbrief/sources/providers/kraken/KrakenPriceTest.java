package hashbrief.sources.providers.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeFetcher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KrakenPriceTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final KrakenPrice SOURCE =
      new KrakenPrice(FakeAccess.at(KrakenPrice.PROVIDER, "http://h"));
  // 2026-01-17, -18 and -19; [time, open, high, low, close, vwap, volume, count].
  private static final String ROWS =
      """
      {"error":[],"result":{"XXBTZUSD":[
       [1768608000,"95500.0","95900.1","94800.0","95107.2","95300.0","812.5",21001],
       [1768694400,"95107.2","95400.0","93900.0","94261.0","94700.0","700.1",19000],
       [1768780800,"94261.0","94300.0","92000.0","92500.5","93000.0","300.0",9000]],"last":1768694400}}
      """;

  private static Delivery<DailySeries> read(String body) throws UpstreamException {
    return SOURCE.read(new FakeFetcher(request -> Answer.json(body)), AS_OF);
  }

  @Test
  void read_rows_takesTheCloseAndNoDayAfterAsOf() throws UpstreamException {
    Delivery<DailySeries> delivery = read(ROWS);
    assertEquals(Map.of(AS_OF.minusDays(1), 95107.2, AS_OF, 94261.0), delivery.figures().byDay());
    assertEquals(2, delivery.provenance().sources().getFirst().rows());
    assertTrue(delivery.provenance().gaps().getFirst().reason().startsWith("closing price of 399"));
  }

  @Test
  void read_dayStillOpen_isNoClose() {
    Fetcher during =
        request -> {
          Body body = new FakeFetcher(r -> Answer.json(ROWS)).fetch(request);
          Instant noon = Instant.parse("2026-01-18T12:00:00Z");
          return new Body(body.url(), body.bytes(), 200, noon, body.sha256());
        };
    UpstreamException e = assertThrows(UpstreamException.class, () -> SOURCE.read(during, AS_OF));
    assertEquals(Category.STALE, e.category());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"error\":[\"EGeneral:Too many requests\"]}', THROTTLED, Too many requests",
    "'{\"error\":[\"EQuery:Unknown asset pair\"]}', REFUSED, Unknown asset pair",
    "'{\"error\":[]}', WRONG_CONTENT, $.result: missing",
    "'{\"error\":[],\"result\":{\"last\":1}}', WRONG_CONTENT, no pair",
    "'{\"error\":[],\"result\":{\"X\":[[1768694400,1,2]],\"last\":1}}', WRONG_CONTENT, only 3"
        + " items",
    "'{\"error\":[],\"result\":{\"X\":[[1768694400,1,2,3,0]]}}', IMPLAUSIBLE, 0.0 USD",
    "'{\"error\":[],\"result\":{\"X\":[[1768694400000,1,2,3,9]]}}', WRONG_CONTENT, a time in"
        + " seconds"
  })
  void read_whatIsNoPrice_isRefused(String body, Category category, String why) {
    UpstreamException e = assertThrows(UpstreamException.class, () -> read(body));
    assertEquals(category, e.category());
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }
}
