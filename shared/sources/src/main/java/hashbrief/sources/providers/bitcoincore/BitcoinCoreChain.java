package hashbrief.sources.providers.bitcoincore;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.providers.bitcoincore.Headers.Header;
import hashbrief.sources.rows.Bounds;
import hashbrief.sources.rows.DailyRates;
import hashbrief.sources.rows.Epochs;
import hashbrief.sources.rows.Epochs.Epoch;
import hashbrief.sources.rows.ImplausibleException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The chain from a node: the height at the end of every day, exact work between heights. */
public record BitcoinCoreChain(Access access) implements Upstream<ChainFigures> {
  public static final Provider PROVIDER =
      Provider.of(Rpc.ID, "Bitcoin Core")
          .online()
          .key(Key.secretFile("cookie-file"))
          .key(Key.secret("user", "HASHBRIEF_BITCOIN_CORE_USER"))
          .key(Key.secret("password", "HASHBRIEF_BITCOIN_CORE_PASSWORD"))
          .terms("chain facts from one's own node", Rights.yes(""))
          .chain((access, exactDays) -> new BitcoinCoreChain(access))
          .build();

  private static final int HISTORY_DAYS = 730;
  private static final int WINDOW_BLOCKS = 504; // how far the retarget estimate reaches back
  private static final double FASTEST_SECONDS = 560; // per block over two years; 594 since 2024

  @Override
  public Delivery<ChainFigures> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    Trail trail = new Trail(this);
    Rpc rpc = new Rpc(access, fetcher);
    Headers headers = new Headers(rpc);
    LocalDate first = asOf.minusDays(HISTORY_DAYS - 1L);
    Header tip = headers.get(headers.tip());
    if (tip.time().isBefore(midnight(asOf))) {
      throw new UpstreamException(
          Category.STALE,
          Rpc.ID + ": its newest block is of " + tip.time() + ", before the end of " + asOf);
    }
    try {
      Epochs epochs = epochs(headers, first, tip);
      long lowest = epochs.at(midnight(first.minusDays(1))).height() - Work.EPOCH_BLOCKS;
      NavigableMap<LocalDate, Long> ends =
          new DayEnds(headers, Math.max(0, lowest), tip.height())
              .find(first.minusDays(1).datesUntil(asOf.plusDays(1)).toList(), epochs);
      Fees fees = new Fees(rpc, trail, ends);
      fees.read(asOf);
      NavigableMap<LocalDate, ChainDay> days = days(trail, epochs, ends, fees, asOf);
      List<Retarget> retargets = epochs.retargets(first, asOf);
      NavigableMap<Long, Instant> times = times(headers, ends.get(asOf), retargets);
      trail.used(rpc.summary(), days.size(), asOf);
      ChainFigures figures =
          new ChainFigures(
              new ChainHistory(days, retargets, times), Reading.missing("a node names no pools"));
      return new Delivery<>(figures, trail.provenance());
    } catch (ImplausibleException e) {
      throw new UpstreamException(Category.IMPLAUSIBLE, Rpc.ID + ": " + e.getMessage());
    }
  }

  /** From the epoch before the one that holds the first day on. */
  private static Epochs epochs(Headers headers, LocalDate first, Header tip)
      throws UpstreamException, ImplausibleException {
    double span = Duration.between(midnight(first.minusDays(1)), tip.time()).toSeconds();
    long reach = (long) (span / FASTEST_SECONDS) + 2 * Work.EPOCH_BLOCKS;
    List<Long> heights = new ArrayList<>();
    long newest = tip.height() / Work.EPOCH_BLOCKS * Work.EPOCH_BLOCKS;
    for (long height = newest;
        height >= 0 && height > tip.height() - reach;
        height -= Work.EPOCH_BLOCKS) {
      heights.add(height);
    }
    headers.load(heights);
    List<Epoch> epochs = new ArrayList<>();
    for (long height : heights) {
      Header header = headers.get(height);
      epochs.add(
          new Epoch(
              header.time(),
              height,
              header.difficulty(),
              Reading.missing("the epoch before was not read")));
    }
    Epochs result = Epochs.of(epochs);
    if (!result.covers(first.minusDays(1))) {
      throw new ImplausibleException("its headers do not reach back to " + first);
    }
    return result;
  }

  private static NavigableMap<LocalDate, ChainDay> days(
      Trail trail, Epochs epochs, NavigableMap<LocalDate, Long> ends, Fees fees, LocalDate asOf)
      throws ImplausibleException {
    NavigableMap<LocalDate, ChainDay> days = new TreeMap<>();
    NavigableMap<LocalDate, Double> rates = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    for (LocalDate day : ends.tailMap(ends.firstKey(), false).keySet()) {
      long before = ends.get(day.minusDays(1));
      long end = ends.get(day);
      int blocks = Math.toIntExact(end - before);
      double difficulty = epochs.work(before, end) / Math.max(1, blocks);
      double rate = Work.ehPerS(blocks, difficulty, Work.SECONDS_PER_DAY);
      Optional<String> reason = Bounds.rate(rate).or(() -> Bounds.blocks(day, rate, difficulty));
      reason.ifPresent(why -> refused.add(day + ": " + why));
      if (reason.isEmpty()) {
        double subsidy = Epochs.subsidyBtc(before, end);
        rates.put(day, rate);
        days.put(
            day,
            new ChainDay(day, rate, difficulty, blocks, subsidy, fees.of(day), Reading.of(end)));
      }
    }
    trail.refused("blocks", refused);
    new DailyRates(rates).requireWeek(asOf);
    return days;
  }

  /** The first blocks of the epochs, and the block that a retarget estimate reaches back to. */
  private static NavigableMap<Long, Instant> times(
      Headers headers, long end, List<Retarget> retargets) throws UpstreamException {
    NavigableMap<Long, Instant> times = new TreeMap<>();
    retargets.forEach(
        retarget -> times.put(retarget.height().get(), retarget.firstBlockTime().get()));
    for (long height = end - WINDOW_BLOCKS; height <= end - WINDOW_BLOCKS + 1; height++) {
      times.put(height, headers.get(height).time());
    }
    return times;
  }

  private static Instant midnight(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
