package hashbrief.sources.providers.bitcoincore;

import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Trail;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Fees of days between known heights. */
final class Fees {
  private static final double SATOSHIS_PER_BITCOIN = 1e8;
  private static final int HISTORY_DAYS = 400;
  private static final int SAMPLED_BLOCKS = 6;

  private final Rpc rpc;
  private final Trail trail;
  private final NavigableMap<LocalDate, Long> ends;
  private final Map<LocalDate, Double> btcByDay = new HashMap<>();
  private String failure = "older than the printed history";

  Fees(Rpc rpc, Trail trail, NavigableMap<LocalDate, Long> ends) {
    this.rpc = rpc;
    this.trail = trail;
    this.ends = ends;
  }

  /**
   * Reads the week and the two days that hash price is compared with block by block, then a few
   * blocks of every other day of the printed history. A failure ends it and is named.
   */
  void read(LocalDate asOf) {
    List<LocalDate> exact =
        new ArrayList<>(asOf.minusDays(7).datesUntil(asOf.plusDays(1)).toList());
    exact.add(asOf.minusDays(30));
    List<LocalDate> sampled =
        asOf.minusDays(HISTORY_DAYS - 1L)
            .datesUntil(asOf.minusDays(7))
            .filter(day -> !exact.contains(day))
            .toList();
    try {
      read(exact, Integer.MAX_VALUE);
      read(sampled, SAMPLED_BLOCKS);
      trail.gap(
          "exact fees of " + sampled.size() + " days",
          "estimated from " + SAMPLED_BLOCKS + " blocks a day");
    } catch (UpstreamException e) {
      failure = e.getMessage();
      trail.gap("fees", failure);
    }
  }

  Reading<Double> of(LocalDate day) {
    Double btc = btcByDay.get(day);
    return btc == null ? Reading.missing("no fees of " + day + ": " + failure) : Reading.of(btc);
  }

  private void read(List<LocalDate> days, int most) throws UpstreamException {
    List<String> parameters = new ArrayList<>();
    List<LocalDate> owners = new ArrayList<>();
    for (LocalDate day : days) {
      Long before = ends.get(day.minusDays(1));
      Long end = ends.get(day);
      if (before != null && end != null) {
        long step = Math.max(1, (end - before) / most);
        for (long height = before + 1 + step / 2; height <= end; height += step) {
          parameters.add("[" + height + ",[\"height\",\"totalfee\"]]");
          owners.add(day);
        }
      }
    }
    List<Json> stats = rpc.call("getblockstats", parameters);
    Map<LocalDate, List<Double>> fees = new HashMap<>();
    for (int i = 0; i < stats.size(); i++) {
      double btc = stats.get(i).at("totalfee").number() / SATOSHIS_PER_BITCOIN;
      fees.computeIfAbsent(owners.get(i), day -> new ArrayList<>()).add(btc);
    }
    List<String> refused = new ArrayList<>();
    for (LocalDate day : days) {
      double mean =
          fees.getOrDefault(day, List.of()).stream().mapToDouble(btc -> btc).average().orElse(0);
      Optional<String> reason = Bounds.fees(mean);
      reason.ifPresent(why -> refused.add(day + ": " + why));
      if (reason.isEmpty()) {
        btcByDay.put(day, mean * (ends.get(day) - ends.get(day.minusDays(1))));
      }
    }
    trail.refused("fees", refused);
  }
}
