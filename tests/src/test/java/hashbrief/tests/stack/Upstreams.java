package hashbrief.tests.stack;

import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.energy.Curve;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every source on this machine, as on the day after asOf, and the settings that point there. */
public final class Upstreams {
  public static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);

  private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);
  private static final double USD_PER_MWH = 40;

  private final FakeUpstreams chain = new FakeUpstreams(FakeChain.season(FIRST, AS_OF.plusDays(2)));

  private static final class Holder {
    static final Upstreams RUNNING = new Upstreams();
  }

  private Upstreams() {
    FakeMarkets.routes(Curve.daily(USD_PER_MWH), AS_OF).forEach(chain.server()::route);
  }

  /** Started by whoever asks first; they end with the test run. */
  public static Upstreams running() {
    return Holder.RUNNING;
  }

  FakeServer server() {
    return chain.server();
  }

  /** The settings file; recipients as the file writes them, such as {@code {email: a@b.org}}. */
  public String settings(List<String> recipients) {
    Set<String> ids = new TreeSet<>(FakeMarkets.endpoints(server()::url).keySet());
    ids.removeIf(id -> id.endsWith(FakeMarkets.OLD));
    ids.addAll(List.of("mempool", "blockchain-info", "kraken", "coinbase"));
    StringBuilder yaml = new StringBuilder("recipients:\n");
    recipients.forEach(recipient -> yaml.append("  - ").append(recipient).append("\n"));
    yaml.append("sources:\n");
    for (String id : ids) {
      yaml.append("  ").append(id).append(": {url: \"").append(server().url(id)).append("\"");
      if (id.equals("nyiso") || id.equals("ecb")) {
        yaml.append(", fallback-url: \"").append(server().url(id + FakeMarkets.OLD)).append("\"");
      }
      yaml.append("}\n");
    }
    return yaml.toString();
  }
}
