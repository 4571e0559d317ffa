package hashbrief.sources.fake;

import hashbrief.core.units.Work;
import hashbrief.sources.fake.FakeChain.Block;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A mempool backend: the routes and quirks that were recorded from a running one. */
public record FakeMempool(FakeChain chain) implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    String path = request.path();
    if (path.startsWith("/v1/mining/hashrate/")) {
      return Answer.json(hashrate());
    }
    if (path.equals("/v1/mining/difficulty-adjustments")) {
      return Answer.json(adjustments());
    }
    if (path.startsWith("/v1/mining/blocks/timestamp/")) {
      Block block = chain.at(Long.parseLong(request.lastPart()));
      String time = Instant.ofEpochSecond(block.time()).toString().replace("Z", ".000Z");
      return Answer.json(
          "{\"height\":%d,\"hash\":\"00\",\"timestamp\":\"%s\"}".formatted(block.height(), time));
    }
    if (path.startsWith("/v1/mining/blocks/fees?")) {
      return Answer.json(
          fees(Long.parseLong(request.parameter("from")), Long.parseLong(request.parameter("to"))));
    }
    if (path.startsWith("/v1/blocks/")) {
      return Answer.json(blocks(Long.parseLong(request.lastPart())));
    }
    if (path.equals("/v1/historical-price?currency=USD")) {
      return Answer.json(prices());
    }
    return Answer.status(404, "<!DOCTYPE html><html><pre>Cannot GET " + path + "</pre></html>");
  }

  // A row is labelled by the end of its day; work of n blocks over the time between two blocks.
  private String hashrate() {
    String rows =
        chain
            .first()
            .plusDays(1)
            .datesUntil(chain.last().plusDays(1))
            .map(
                day -> {
                  List<Block> blocks = chain.of(day);
                  long from = chain.block(blocks.getFirst().height() - 1).time();
                  double work = blocks.stream().mapToDouble(Block::difficulty).sum();
                  double span = blocks.getLast().time() - from;
                  double rate = work * Work.HASHES_PER_DIFFICULTY / span;
                  String number =
                      rate < 1e21 ? String.format(Locale.ROOT, "%.0f", rate) : "" + rate;
                  return "{\"timestamp\":%d,\"avgHashrate\":%s}"
                      .formatted(FakeChain.start(day.plusDays(1)), number);
                })
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"hashrates\":" + rows + ",\"difficulty\":[],\"currentHashrate\":0}";
  }

  private String adjustments() {
    NavigableMap<Long, Block> epochs = new TreeMap<>(chain.epochs());
    return epochs.descendingMap().values().stream()
        .map(
            epoch -> {
              Map.Entry<Long, Block> before = epochs.lowerEntry(epoch.height());
              double ratio =
                  before == null ? 1 : epoch.difficulty() / before.getValue().difficulty();
              return String.format(
                  Locale.ROOT,
                  "[%d,%d,%s,%.6g]",
                  epoch.time(),
                  epoch.height(),
                  epoch.difficulty(),
                  ratio);
            })
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String fees(long from, long to) {
    long span = to - from;
    long width = span > 86_400 * 180 ? 28_800 : span > 86_400 * 3 ? 1800 : 1;
    TreeMap<Long, List<Block>> buckets =
        chain.blocks().stream()
            .filter(block -> block.time() >= from && block.time() <= to)
            .collect(
                Collectors.groupingBy(b -> b.time() / width, TreeMap::new, Collectors.toList()));
    return buckets.values().stream()
        .map(
            bucket ->
                "{\"avgHeight\":%d,\"timestamp\":%d,\"avgFees\":%d,\"USD\":90000}"
                    .formatted(
                        mean(bucket, Block::height),
                        mean(bucket, Block::time),
                        mean(bucket, Block::feesSat)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static long mean(List<Block> bucket, java.util.function.ToLongFunction<Block> of) {
    return (long) bucket.stream().mapToLong(of).average().orElseThrow();
  }

  private String blocks(long top) {
    StringBuilder rows = new StringBuilder();
    for (long height = top; height > top - 15 && chain.has(height); height--) {
      Block block = chain.block(height);
      long reward = Math.round(Work.subsidyBtc(height) * 1e8) + block.feesSat();
      rows.append(rows.isEmpty() ? "" : ",")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"id\":\"00\",\"height\":%d,\"timestamp\":%d,\"difficulty\":%s,\"extras\":"
                      + "{\"totalFees\":%d,\"reward\":%d,\"pool\":{\"id\":1,\"name\":\"%s\"},"
                      + "\"matchRate\":null}}",
                  height,
                  block.time(),
                  block.difficulty(),
                  block.feesSat(),
                  reward,
                  block.pool()));
    }
    return "[" + rows + "]";
  }

  // Newest first; the price at a midnight closes the day before.
  private String prices() {
    return chain.closes().descendingMap().entrySet().stream()
        .map(
            close ->
                "{\"time\":%d,\"USD\":%d},{\"time\":%d,\"USD\":-1}"
                    .formatted(
                        FakeChain.start(close.getKey().plusDays(1)),
                        Math.round(close.getValue()),
                        FakeChain.start(close.getKey()) + 43_200))
        .collect(Collectors.joining(",", "{\"prices\":[", "],\"exchangeRates\":{}}"));
  }
}
