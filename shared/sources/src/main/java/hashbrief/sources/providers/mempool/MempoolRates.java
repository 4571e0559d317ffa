package hashbrief.sources.providers.mempool;

import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.rows.Bounds;
import hashbrief.sources.rows.DailyRates;
import hashbrief.sources.rows.Epochs;
import hashbrief.sources.rows.Epochs.Epoch;
import hashbrief.sources.rows.ImplausibleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Daily hash rates and difficulty epochs. */
final class MempoolRates {
  private static final double HASHES_PER_EXAHASH = 1e18;
  private static final int WANTED_YEARS = 3;
  private static final int ENOUGH_DAYS = 730;

  private MempoolRates() {}

  /**
   * The complete days up to asOf. The period counts back from the server's own today; where it does
   * not reach two years before asOf, all that the server has is asked for.
   */
  static DailyRates read(MempoolApi api, LocalDate asOf) throws UpstreamException {
    Body body = api.get("/v1/mining/hashrate/" + WANTED_YEARS + "y");
    List<String> refused = new ArrayList<>();
    NavigableMap<LocalDate, Double> days = days(body, asOf, refused);
    if (days.isEmpty() || days.firstKey().isAfter(asOf.minusDays(ENOUGH_DAYS))) {
      Body all = api.get("/v1/mining/hashrate/all");
      List<String> refusedOfAll = new ArrayList<>();
      NavigableMap<LocalDate, Double> more = days(all, asOf, refusedOfAll);
      if (more.size() > days.size()) {
        body = all;
        days = more;
        refused = refusedOfAll;
      }
    }
    DailyRates rates = new DailyRates(days);
    requireWeek(api, body, rates, refused, asOf);
    api.trail().used(body, days.size(), days.lastKey());
    return rates;
  }

  /** Names what was refused; a hole in the report week fails the source. */
  static void requireWeek(
      MempoolApi api, Body body, DailyRates rates, List<String> refused, LocalDate asOf)
      throws UpstreamException {
    api.trail().refused("hash rate", refused);
    try {
      rates.requireWeek(asOf);
    } catch (ImplausibleException e) {
      boolean old = rates.byDay().isEmpty() || rates.byDay().lastKey().isBefore(asOf);
      String why = refused.isEmpty() ? "" : "; refused: " + refused.getLast();
      throw new UpstreamException(
          old && refused.isEmpty() ? Category.STALE : Category.IMPLAUSIBLE,
          body.url() + ": " + e.getMessage() + why);
    }
  }

  private static NavigableMap<LocalDate, Double> days(
      Body body, LocalDate asOf, List<String> refused) throws UpstreamException {
    LocalDate first = asOf.minusYears(WANTED_YEARS);
    NavigableMap<LocalDate, Double> days = new TreeMap<>();
    long before = Long.MIN_VALUE;
    for (Json row : Json.of(body).at("hashrates").items()) {
      long label = row.at("timestamp").time().getEpochSecond();
      if (label <= before) {
        throw MempoolApi.implausible(body, "days are not in order at " + row.place());
      }
      before = label;
      // The label is the midnight at the END of the day.
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(label - 1), ZoneOffset.UTC);
      if (day.isAfter(asOf) || day.isBefore(first)) {
        continue;
      }
      double ehPerS = row.at("avgHashrate").number() / HASHES_PER_EXAHASH;
      Optional<String> reason =
          label % (long) Work.SECONDS_PER_DAY == 0
              ? Bounds.rate(ehPerS)
              : Optional.of("its label is no midnight");
      if (reason.isPresent()) {
        refused.add(day + ": " + reason.get());
      } else {
        days.put(day, ehPerS);
      }
    }
    return days;
  }

  /**
   * The epochs that cover the days, one before them included; rates that contradict are dropped.
   */
  static Epochs epochs(MempoolApi api, DailyRates rates, LocalDate asOf) throws UpstreamException {
    LocalDate first = rates.byDay().firstKey();
    Body body = api.get("/v1/mining/difficulty-adjustments");
    List<Epoch> epochs = new ArrayList<>();
    for (Json row : Json.of(body).items()) { // newest first; [time, height, difficulty, ratio]
      Epoch epoch =
          new Epoch(
              row.item(0).time(),
              row.item(1).height(),
              row.item(2).number(),
              Reading.of(row.item(3).number() - 1));
      if (epoch.start().getEpochSecond() >= MempoolApi.end(asOf)) {
        continue;
      }
      epochs.add(epoch);
      if (epochs.size() > 1
          && epochs.get(epochs.size() - 2).start().getEpochSecond() <= MempoolApi.start(first)) {
        break;
      }
    }
    try {
      Epochs result = Epochs.of(epochs);
      LocalDate newest = LocalDate.ofInstant(epochs.getFirst().start(), ZoneOffset.UTC);
      api.trail().used(body, epochs.size(), newest);
      requireWeek(api, body, rates, rates.dropImplausible(result), asOf);
      return result;
    } catch (ImplausibleException e) {
      throw MempoolApi.implausible(body, e.getMessage());
    }
  }
}
