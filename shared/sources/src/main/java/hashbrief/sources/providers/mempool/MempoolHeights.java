package hashbrief.sources.providers.mempool;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import java.time.DateTimeException;
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
    Body body = api.get("/v1/mining/blocks/timestamp/" + last);
    Json json = Json.of(body);
    long time;
    try {
      time = Instant.parse(json.at("timestamp").text()).getEpochSecond();
    } catch (DateTimeException e) {
      throw MempoolApi.implausible(body, "timestamp is no time: " + json.at("timestamp"));
    }
    if (time > last || time < last - LONGEST_SECONDS_WITHOUT_BLOCK) {
      throw MempoolApi.implausible(
          body, "the last block of " + day + " cannot be of " + Instant.ofEpochSecond(time));
    }
    api.trail().used(body, 1, day);
    return json.at("height").count();
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
