package hashbrief.sources.providers.mempool;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Mean fees per block of whole days, in BTC. The server averages over buckets (a second for a span
 * of up to three days, hours for longer ones) without telling how many blocks are in them;
 * neighbouring mean heights do.
 */
final class MempoolFees {
  private static final double SATOSHIS_PER_BITCOIN = 1e8;

  private MempoolFees() {}

  private record Bucket(double height, LocalDate day, double btcPerBlock) {}

  /** By day from {@code first} to {@code last}; days that are refused are named and left out. */
  static NavigableMap<LocalDate, Double> read(MempoolApi api, LocalDate first, LocalDate last)
      throws UpstreamException {
    long from = MempoolApi.start(first);
    long to = MempoolApi.end(last) - 1;
    return api.read(
        api.request("/v1/mining/blocks/fees").query("from", from).query("to", to),
        body -> means(api, body, buckets(body, first, last)));
  }

  private static NavigableMap<LocalDate, Double> means(
      MempoolApi api, Body body, List<Bucket> buckets) {
    NavigableMap<LocalDate, double[]> sums = new TreeMap<>();
    for (int i = 0; i < buckets.size(); i++) {
      double weight = blocks(buckets, i);
      double[] sum = sums.computeIfAbsent(buckets.get(i).day(), d -> new double[2]);
      sum[0] += weight * buckets.get(i).btcPerBlock();
      sum[1] += weight;
    }
    NavigableMap<LocalDate, Double> days = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    sums.forEach(
        (day, sum) -> {
          double mean = sum[0] / sum[1];
          Optional<String> reason = Bounds.fees(mean);
          reason.ifPresent(why -> refused.add(day + ": " + why));
          if (reason.isEmpty()) {
            days.put(day, mean);
          }
        });
    api.trail().refused("fees", refused);
    if (!days.isEmpty()) {
      api.trail().used(body, buckets.size(), days.lastKey());
    }
    return days;
  }

  private static List<Bucket> buckets(Body body, LocalDate first, LocalDate last)
      throws UpstreamException {
    List<Bucket> buckets = new ArrayList<>();
    for (Json row : Json.of(body).items()) {
      LocalDate day = row.at("timestamp").day();
      if (!day.isBefore(first) && !day.isAfter(last)) {
        buckets.add(
            new Bucket(
                row.at("avgHeight").number(),
                day,
                row.at("avgFees").number() / SATOSHIS_PER_BITCOIN));
      }
    }
    // Buckets come by time, and header times may go backwards.
    buckets.sort(Comparator.comparingDouble(Bucket::height));
    return buckets;
  }

  // Buckets are centred on their mean heights, so half the way to each neighbour is a bucket's own.
  private static double blocks(List<Bucket> buckets, int i) {
    double height = buckets.get(i).height();
    double before = i == 0 ? Double.NaN : height - buckets.get(i - 1).height();
    double after = i == buckets.size() - 1 ? before : buckets.get(i + 1).height() - height;
    double both = (Double.isNaN(before) ? after : before) + after;
    return Double.isNaN(both) ? 1 : both / 2; // a single bucket needs no weight
  }
}
