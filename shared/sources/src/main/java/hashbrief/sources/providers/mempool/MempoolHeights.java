package hashbrief.sources.providers.mempool;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Heights of the last blocks of single days. */
final class MempoolHeights {
  private static final long LONGEST_SECONDS_WITHOUT_BLOCK = 3 * 3600; // e^-18

  private MempoolHeights() {}

  /** Height of the last block of the day, at or before its last second. */
  static long endOf(MempoolApi api, LocalDate day) throws UpstreamException {
    long last = MempoolApi.end(day) - 1;
    return api.read(
        api.request("/v1/mining/blocks/timestamp/" + last), body -> height(api, body, day, last));
  }

  private static long height(MempoolApi api, Body body, LocalDate day, long last)
      throws UpstreamException {
    Json json = Json.of(body);
    Instant time = json.at("timestamp").parsed("a time", Instant::parse);
    long seconds = time.getEpochSecond();
    if (seconds > last || seconds < last - LONGEST_SECONDS_WITHOUT_BLOCK) {
      throw MempoolApi.implausible(body, "the last block of " + day + " cannot be of " + time);
    }
    api.trail().used(body, 1, day);
    return json.at("height").height();
  }

  /**
   * The heights of many days. What fails ends the asking and is named: a count from rate and
   * difficulty takes the place of a height.
   */
  static NavigableMap<LocalDate, Long> endsOf(MempoolApi api, SortedSet<LocalDate> days) {
    NavigableMap<LocalDate, Long> heights = new TreeMap<>();
    try {
      for (LocalDate day : days.reversed()) {
        heights.put(day, endOf(api, day));
      }
    } catch (UpstreamException e) {
      api.trail().gap("end heights of " + (days.size() - heights.size()) + " days", e.getMessage());
    }
    return ascending(api, heights);
  }

  private static NavigableMap<LocalDate, Long> ascending(
      MempoolApi api, NavigableMap<LocalDate, Long> heights) {
    long before = Long.MIN_VALUE;
    for (Map.Entry<LocalDate, Long> entry : heights.entrySet()) {
      if (entry.getValue() <= before) {
        api.trail().gap("end heights", "they do not rise at " + entry.getKey());
        return new TreeMap<>();
      }
      before = entry.getValue();
    }
    return heights;
  }
}
