package hashbrief.sources.providers.blockchaininfo;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.BlockCounts;
import hashbrief.sources.rows.Bounds;
import hashbrief.sources.rows.DailyRates;
import hashbrief.sources.rows.ImplausibleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The chain from charts: blocks from rate and difficulty, retargets from changes of difficulty. */
public record BlockchainInfoChain(Access access) implements Upstream<ChainFigures> {
  static final String ID = "blockchain-info";

  public static final Provider PROVIDER =
      Provider.of(ID, "Blockchain.com")
          .at("https://api.blockchain.info")
          .terms(
              "Blockchain.com, to be named; no data licence stated",
              Rights.ambiguous("Source: Blockchain.com."))
          .chain((access, exactDays) -> new BlockchainInfoChain(access))
          .build();

  private static final double TERAHASHES_PER_EXAHASH = 1e6;
  private static final double SAME_DIFFICULTY = 1e-9;
  private static final LocalDate SUBSIDY_6_25 = LocalDate.of(2020, 5, 12);
  private static final LocalDate SUBSIDY_3_125 = LocalDate.of(2024, 4, 20);
  private static final LocalDate SUBSIDY_UNKNOWN = LocalDate.of(2028, 2, 1);

  @Override
  public Delivery<ChainFigures> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    if (!asOf.isBefore(SUBSIDY_UNKNOWN)) {
      throw new UpstreamException(
          Category.IMPLAUSIBLE, ID + ": knows no heights, so no subsidy from " + SUBSIDY_UNKNOWN);
    }
    Trail trail = new Trail(this);
    Charts charts = new Charts(access, fetcher, trail, asOf);
    NavigableMap<LocalDate, Double> rates =
        charts.read("hash-rate", y -> y / TERAHASHES_PER_EXAHASH, Bounds::rate);
    NavigableMap<LocalDate, Double> difficulty =
        charts.read("difficulty", y -> y, Bounds::difficulty);
    NavigableMap<LocalDate, Double> expected = expected(trail, rates, difficulty);
    try {
      new DailyRates(expected).requireWeek(asOf);
    } catch (ImplausibleException e) {
      boolean old = rates.isEmpty() || rates.lastKey().isBefore(asOf);
      throw new UpstreamException(
          old ? Category.STALE : Category.IMPLAUSIBLE,
          ID + ": " + e.getMessage() + trail.lastGap());
    }
    NavigableMap<LocalDate, Double> fees = fees(charts, trail, expected);
    NavigableMap<LocalDate, ChainDay> days =
        BlockCounts.of(expected, Map.of())
            .days(
                (day, blocks) ->
                    new ChainDay(
                        day,
                        rates.get(day),
                        difficulty.get(day),
                        blocks,
                        subsidyBtc(day),
                        feesOf(day, fees),
                        Reading.missing(ID + " knows no heights")));
    ChainHistory history = new ChainHistory(days, retargets(difficulty), new TreeMap<>());
    return new Delivery<>(
        new ChainFigures(history, Reading.missing(ID + " names no pools")), trail.provenance());
  }

  private static NavigableMap<LocalDate, Double> expected(
      Trail trail,
      NavigableMap<LocalDate, Double> rates,
      NavigableMap<LocalDate, Double> difficulty) {
    NavigableMap<LocalDate, Double> expected = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    rates.forEach(
        (day, rate) -> {
          Double of = difficulty.get(day);
          Optional<String> reason =
              of == null ? Optional.of("no difficulty of " + day) : Bounds.blocks(day, rate, of);
          reason.ifPresent(refused::add);
          if (reason.isEmpty()) {
            expected.put(day, Work.blocksPerDay(rate, of));
          }
        });
    trail.refused("hash rate", refused);
    return expected;
  }

  private static NavigableMap<LocalDate, Double> fees(
      Charts charts, Trail trail, NavigableMap<LocalDate, Double> expected) {
    try {
      NavigableMap<LocalDate, Double> fees =
          charts.read("transaction-fees", y -> y, day -> Optional.empty());
      fees.entrySet()
          .removeIf(
              entry -> {
                Double blocks = expected.get(entry.getKey());
                Optional<String> reason =
                    blocks == null
                        ? Optional.of("no blocks")
                        : Bounds.fees(entry.getValue() / blocks);
                reason.ifPresent(why -> trail.gap("fees of " + entry.getKey(), why));
                return reason.isPresent();
              });
      return fees;
    } catch (UpstreamException e) {
      trail.gap("fees", e.getMessage());
      return new TreeMap<>();
    }
  }

  private static Reading<Double> feesOf(LocalDate day, Map<LocalDate, Double> fees) {
    Double btc = fees.get(day);
    return btc == null ? Reading.missing(ID + " told no fees of " + day) : Reading.of(btc);
  }

  private static double subsidyBtc(LocalDate day) {
    return day.isBefore(SUBSIDY_6_25) ? 12.5 : day.isBefore(SUBSIDY_3_125) ? 6.25 : 3.125;
  }

  /**
   * A retarget is where the difficulty goes from one level to another. The day of the change itself
   * may show a mean of both: the level counts once a day repeats it, the date is the first day that
   * left the old one.
   */
  static List<Retarget> retargets(NavigableMap<LocalDate, Double> difficulty) {
    List<Retarget> retargets = new ArrayList<>();
    double level = difficulty.firstEntry().getValue();
    Optional<LocalDate> left = Optional.empty();
    double before = Double.NaN;
    for (Map.Entry<LocalDate, Double> day : difficulty.entrySet()) {
      double value = day.getValue();
      if (!same(value, level)) {
        if (left.isEmpty()) {
          left = Optional.of(day.getKey());
        }
        boolean repeated = same(value, before);
        if (repeated || day.getKey().equals(difficulty.lastKey())) {
          retargets.add(
              new Retarget(
                  left.get(),
                  Reading.missing(ID + " knows no heights"),
                  value,
                  Reading.of(value / level - 1),
                  Reading.missing(ID + " knows no times of blocks")));
          level = value;
          left = Optional.empty();
        }
      }
      before = value;
    }
    return retargets;
  }

  private static boolean same(double a, double b) {
    return Math.abs(a / b - 1) < SAME_DIFFICULTY;
  }
}
