package hashbrief.sources.providers.mempool;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.Bounds;
import hashbrief.sources.rows.Epochs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every block of the report week: exact days, and the pools that found them. */
record MempoolWeek(List<Block> blocks) {
  private static final int MAX_BLOCKS = 2100; // a week has 1008; twice that is another planet
  private static final int MIN_BLOCKS_OF_A_DAY = 50;
  private static final int MAX_BLOCKS_OF_A_DAY = 300;
  private static final long MAX_SATOSHIS = 21_000_000L * 100_000_000;
  private static final double SATOSHIS_PER_BITCOIN = 1e8;

  /** Height, header time, difficulty, fees in satoshi, name of the pool. */
  record Block(long height, Instant time, double difficulty, long feesSat, String pool) {

    LocalDate day() {
      return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
  }

  /** The blocks above {@code before} up to {@code end}, oldest first, page by page from the top. */
  static MempoolWeek read(MempoolApi api, long before, long end) throws UpstreamException {
    List<Block> blocks = new ArrayList<>();
    long next = end;
    while (next > before) {
      long from = next;
      List<Block> page =
          api.read(api.request("/v1/blocks/" + from), body -> page(api, body, from, before));
      blocks.addAll(page);
      next -= page.size();
      if (blocks.size() > MAX_BLOCKS) {
        throw new UpstreamException(
            Category.IMPLAUSIBLE, "mempool: no end of the week's blocks after " + blocks.size());
      }
    }
    if (blocks.stream().map(Block::pool).distinct().count() == 1) {
      throw new UpstreamException(
          Category.IMPLAUSIBLE,
          "mempool: all blocks of the week from one pool, " + blocks.getFirst().pool());
    }
    return new MempoolWeek(blocks.reversed());
  }

  /** Blocks from the height {@code from} down to the one above {@code before}. */
  private static List<Block> page(MempoolApi api, Body body, long from, long before)
      throws UpstreamException {
    List<Block> page = new ArrayList<>();
    for (Json row : Json.of(body).items()) {
      long expected = from - page.size();
      if (expected <= before) {
        break;
      }
      Block block = block(body, row);
      if (block.height() != expected) {
        throw MempoolApi.implausible(
            body,
            "block " + expected + " is expected at " + row.place() + ", not " + block.height());
      }
      page.add(block);
    }
    if (page.isEmpty()) {
      throw MempoolApi.implausible(body, "no block at " + from);
    }
    api.trail().used(body, page.size(), page.getFirst().day());
    return page;
  }

  private static Block block(Body body, Json row) throws UpstreamException {
    Json extras = row.at("extras");
    Block block =
        new Block(
            row.at("height").height(),
            row.at("timestamp").time(),
            row.at("difficulty").number(),
            extras.at("totalFees").count(),
            extras.at("pool").at("name").text());
    Optional<String> refused = Bounds.difficulty(block.difficulty());
    if (refused.isPresent() || block.feesSat() < 0 || block.feesSat() > MAX_SATOSHIS) {
      throw MempoolApi.implausible(
          body,
          "block "
              + block.height()
              + ": "
              + refused.orElse("fees of " + block.feesSat() + " satoshi"));
    }
    return block;
  }

  NavigableMap<String, Integer> poolBlocks() {
    NavigableMap<String, Integer> pools = new TreeMap<>();
    blocks.forEach(block -> pools.merge(block.pool(), 1, Integer::sum));
    return pools;
  }

  /**
   * The week's days. A day ends with the block whose header time is the latest before midnight, as
   * for the heights that the server tells.
   */
  Map<LocalDate, ChainDay> days(MempoolApi api, LocalDate asOf) throws UpstreamException {
    Map<LocalDate, ChainDay> days = new TreeMap<>();
    int from = 0;
    for (LocalDate day = asOf.minusDays(6); !day.isAfter(asOf); day = day.plusDays(1)) {
      int to = day.equals(asOf) ? blocks.size() : endIndex(MempoolApi.end(day), from);
      if (to - from < MIN_BLOCKS_OF_A_DAY || to - from > MAX_BLOCKS_OF_A_DAY) {
        throw new UpstreamException(
            Category.IMPLAUSIBLE, "mempool: " + (to - from) + " blocks on " + day);
      }
      days.put(day, day(api, day, blocks.subList(from, to)));
      from = to;
    }
    return days;
  }

  private int endIndex(long midnight, int from) {
    int latest = from - 1;
    for (int i = from; i < blocks.size(); i++) {
      Instant time = blocks.get(i).time();
      boolean later = latest < from || !time.isBefore(blocks.get(latest).time());
      if (time.getEpochSecond() < midnight && later) {
        latest = i;
      }
    }
    return latest + 1;
  }

  private static ChainDay day(MempoolApi api, LocalDate day, List<Block> blocks) {
    int count = blocks.size();
    double difficulty = blocks.stream().mapToDouble(Block::difficulty).sum() / count;
    double fees = blocks.stream().mapToLong(Block::feesSat).sum() / SATOSHIS_PER_BITCOIN;
    Optional<String> refused = Bounds.fees(fees / count);
    refused.ifPresent(reason -> api.trail().gap("fees of " + day, reason));
    long end = blocks.getLast().height();
    return new ChainDay(
        day,
        Work.ehPerS(count, difficulty, Work.SECONDS_PER_DAY),
        difficulty,
        count,
        Epochs.subsidyBtc(end - count, end),
        refused.map(Reading::<Double>missing).orElse(Reading.of(fees)),
        Reading.of(end));
  }
}
