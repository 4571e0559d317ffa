package hashbrief.sources.providers.bitcoincore;

import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Block headers by height, each asked for once. */
final class Headers {

  /** Height, header time, difficulty. */
  record Header(long height, Instant time, double difficulty) {}

  private final Rpc rpc;
  private final NavigableMap<Long, Header> known = new TreeMap<>();

  Headers(Rpc rpc) {
    this.rpc = rpc;
  }

  /** Height of the newest block: a limit for the search, never a figure. */
  long tip() throws UpstreamException {
    return rpc.call("getblockcount", List.of("[]")).getFirst().height();
  }

  Header get(long height) throws UpstreamException {
    load(List.of(height));
    return known.get(height);
  }

  NavigableMap<Long, Header> range(long from, long to) {
    return known.subMap(from, true, to, true);
  }

  /** Loads those that are not known yet. */
  void load(Collection<Long> heights) throws UpstreamException {
    TreeSet<Long> wanted = new TreeSet<>(heights);
    wanted.removeAll(known.keySet());
    List<Json> hashes =
        rpc.call("getblockhash", wanted.stream().map(height -> "[" + height + "]").toList());
    List<String> parameters = new ArrayList<>();
    for (Json hash : hashes) {
      parameters.add("[\"" + hash.text() + "\",true]");
    }
    for (Json json : rpc.call("getblockheader", parameters)) {
      Header header =
          new Header(
              json.at("height").height(), json.at("time").time(), json.at("difficulty").number());
      known.put(header.height(), header);
    }
    if (!known.keySet().containsAll(wanted)) {
      throw new UpstreamException(
          Category.IMPLAUSIBLE, Rpc.ID + ": headers of other heights than were asked for");
    }
  }
}
