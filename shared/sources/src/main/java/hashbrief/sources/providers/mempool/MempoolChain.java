package hashbrief.sources.providers.mempool;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.ExactDays;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.BlockCounts;
import hashbrief.sources.rows.DailyRates;
import hashbrief.sources.rows.Epochs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The chain from a mempool instance: daily rates and difficulty epochs, heights at the ends of the
 * days that it is told, every block of the report week. Rates and epochs are required; heights,
 * blocks and fees are named as gaps where they fail.
 */
public record MempoolChain(Access access, ExactDays exactDays) implements Upstream<ChainFigures> {
  public static final Provider PROVIDER =
      Provider.of(MempoolApi.ID, "mempool.space")
          .at("https://mempool.space/api")
          .terms(
              "chain facts; mempool.space states no data licence",
              Rights.ambiguous("Source: mempool.space."))
          .chain(MempoolChain::new)
          .price(MempoolPrice::new)
          .build();

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int FEE_DAYS = 400;

  @Override
  public Delivery<ChainFigures> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    MempoolApi api = new MempoolApi(access, fetcher, new Trail(this));
    DailyRates rates = MempoolRates.read(api, asOf);
    Epochs epochs = MempoolRates.epochs(api, rates, asOf);
    List<Retarget> known = epochs.retargets(rates.byDay().firstKey(), asOf);
    SortedSet<LocalDate> exactEnds = new TreeSet<>(exactDays.of(rates.byDay(), known, asOf));
    NavigableMap<LocalDate, Long> ends = MempoolHeights.endsOf(api, exactEnds);
    NavigableMap<Long, Instant> times = new TreeMap<>();
    Map<LocalDate, ChainDay> exact = new TreeMap<>();
    Reading<Map<String, Integer>> pools = week(api, ends, asOf, times, exact);
    exact.values().forEach(day -> ends.put(day.date(), day.endHeight().get()));
    NavigableMap<LocalDate, ChainDay> days = days(api, rates, epochs, ends, fees(api, asOf));
    compare(api, days, exact);
    days.putAll(exact);
    List<Retarget> retargets = epochs.retargets(days.firstKey(), asOf);
    retargets.forEach(
        retarget -> times.put(retarget.height().get(), retarget.firstBlockTime().get()));
    ChainHistory history = new ChainHistory(days, retargets, times);
    return new Delivery<>(new ChainFigures(history, pools), api.trail().provenance());
  }

  private static Reading<Map<String, Integer>> week(
      MempoolApi api,
      NavigableMap<LocalDate, Long> ends,
      LocalDate asOf,
      NavigableMap<Long, Instant> times,
      Map<LocalDate, ChainDay> exact) {
    Long end = ends.get(asOf);
    Long before = ends.get(asOf.minusDays(WEEK));
    if (end == null || before == null) {
      return Reading.missing("the week's heights are not known");
    }
    try {
      MempoolWeek week = MempoolWeek.read(api, before, end);
      exact.putAll(week.days(api, asOf));
      week.blocks().forEach(block -> times.put(block.height(), block.time()));
      return Reading.of(week.poolBlocks());
    } catch (UpstreamException e) {
      api.trail().gap("blocks of the report week", e.getMessage());
      return Reading.missing("the week's blocks could not be read: " + e.getMessage());
    }
  }

  private static NavigableMap<LocalDate, Double> fees(MempoolApi api, LocalDate asOf) {
    NavigableMap<LocalDate, Double> fees = new TreeMap<>();
    addFees(api, fees, asOf.minusDays(FEE_DAYS - 1L), asOf);
    // Single days come block by block: exact, for the days that hash price is compared with.
    addFees(api, fees, asOf.minusDays(WEEK), asOf.minusDays(WEEK));
    addFees(api, fees, asOf.minusDays(MONTH), asOf.minusDays(MONTH));
    return fees;
  }

  private static void addFees(
      MempoolApi api, Map<LocalDate, Double> fees, LocalDate first, LocalDate last) {
    try {
      fees.putAll(MempoolFees.read(api, first, last));
    } catch (UpstreamException e) {
      api.trail().gap("fees of " + first + " to " + last, e.getMessage());
    }
  }

  private static NavigableMap<LocalDate, ChainDay> days(
      MempoolApi api,
      DailyRates rates,
      Epochs epochs,
      NavigableMap<LocalDate, Long> ends,
      NavigableMap<LocalDate, Double> fees) {
    BlockCounts counts = BlockCounts.of(rates.expectedBlocks(epochs), ends);
    if (counts.compared() > 0) {
      api.trail().check("blocks", counts.agree(), counts.detail());
    }
    return counts.days(
        (day, blocks) ->
            new ChainDay(
                day,
                rates.byDay().get(day),
                epochs.meanDifficulty(day),
                blocks,
                epochs.subsidyBtc(day),
                feesOf(day, blocks, fees),
                heightOf(day, ends)));
  }

  private static Reading<Double> feesOf(LocalDate day, int blocks, Map<LocalDate, Double> fees) {
    Double perBlock = fees.get(day);
    return perBlock == null
        ? Reading.missing("mempool told no fees of " + day)
        : Reading.of(perBlock * blocks);
  }

  private static Reading<Long> heightOf(LocalDate day, Map<LocalDate, Long> ends) {
    Long height = ends.get(day);
    return height == null
        ? Reading.missing("the height at the end of " + day + " was not asked for")
        : Reading.of(height);
  }

  /** The server's own rates of the week against its blocks. */
  private static void compare(
      MempoolApi api, Map<LocalDate, ChainDay> told, Map<LocalDate, ChainDay> exact) {
    if (exact.isEmpty()) {
      return;
    }
    double blocks = exact.values().stream().mapToDouble(ChainDay::hashrateEhPerS).sum() / WEEK;
    double rates =
        exact.keySet().stream().mapToDouble(d -> told.get(d).hashrateEhPerS()).sum() / WEEK;
    api.trail()
        .check(
            "rate",
            Math.abs(rates / blocks - 1) <= 0.01,
            String.format(
                Locale.ROOT,
                "mean of the week's rates %.2f EH/s, of its blocks %.2f EH/s",
                rates,
                blocks));
  }
}
