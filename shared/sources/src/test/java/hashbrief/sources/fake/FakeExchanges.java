package hashbrief.sources.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Daily candles of two exchanges. */
public final class FakeExchanges {
  private static final int KRAKEN_ROWS = 720;
  private static final int COINBASE_ROWS = 300;

  private FakeExchanges() {}

  /** Kraken: strings, ascending, the newest 720 after "since", the last one still open. */
  public static Function<FakeRequest, Answer> kraken(FakeChain chain) {
    return request -> {
      long since = Long.parseLong(request.parameter("since"));
      NavigableMap<LocalDate, Double> closes = chain.closes();
      String rows =
          closes.entrySet().stream()
              .skip(Math.max(0, closes.size() - KRAKEN_ROWS))
              .filter(close -> FakeChain.start(close.getKey()) > since)
              .map(
                  close ->
                      String.format(
                          Locale.ROOT,
                          "[%d,\"1.0\",\"2.0\",\"0.5\",\"%.1f\",\"1.0\",\"12.3\",9]",
                          FakeChain.start(close.getKey()),
                          close.getValue()))
              .collect(Collectors.joining(","));
      return Answer.json(
          "{\"error\":[],\"result\":{\"XXBTZUSD\":[" + rows + "],\"last\":" + since + "}}");
    };
  }

  /** Coinbase: newest first, low and high before open and close, at most 300 rows. */
  public static Function<FakeRequest, Answer> coinbase(FakeChain chain) {
    return request -> {
      LocalDate start = day(request.parameter("start"));
      LocalDate end = day(request.parameter("end"));
      if (ChronoUnit.DAYS.between(start, end) >= COINBASE_ROWS) {
        return Answer.status(400, "{\"message\":\"granularity too small, exceeds 300\"}");
      }
      Map<LocalDate, Double> closes = chain.closes().subMap(start, true, end, true).descendingMap();
      return Answer.json(
          closes.entrySet().stream()
              .map(
                  close ->
                      String.format(
                          Locale.ROOT,
                          "[%d,0.5,2.5,1.5,%.2f,10.25]",
                          FakeChain.start(close.getKey()),
                          close.getValue() * 1.0004))
              .collect(Collectors.joining(",", "[", "]")));
    };
  }

  private static LocalDate day(String instant) {
    return LocalDate.ofInstant(Instant.parse(instant), ZoneOffset.UTC);
  }
}
